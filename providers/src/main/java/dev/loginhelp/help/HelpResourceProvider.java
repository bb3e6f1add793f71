package dev.loginhelp.help;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Hands Keycloak our public pages. */
final class HelpResourceProvider implements RealmResourceProvider {
    private final KeycloakSession session;

    HelpResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new HelpResource(session);
    }

    @Override
    public void close() {}
}
