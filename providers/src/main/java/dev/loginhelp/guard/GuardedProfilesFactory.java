package dev.loginhelp.guard;

import org.keycloak.models.KeycloakSession;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;

/** Takes the place of Keycloak's factory of the same id: of two with the same order, Keycloak prefers the foreign one. */
public final class GuardedProfilesFactory extends DeclarativeUserProfileProviderFactory {
    @Override
    public DeclarativeUserProfileProvider create(KeycloakSession session) {
        return new GuardedProfiles(session, this);
    }
}
