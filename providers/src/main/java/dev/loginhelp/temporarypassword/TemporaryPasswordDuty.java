package dev.loginhelp.temporarypassword;

import dev.loginhelp.settings.RealmSettings;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * That a login with a temporary password leads to another one. The required action of the account is not enough:
 * {@code manage-users} can lift it.
 */
public record TemporaryPasswordDuty(KeycloakSession session, RealmModel realm) {
    public void putOn(UserModel user) {
        if (!RealmSettings.isInstalled(realm) || !RealmSettings.of(realm).temporaryPasswordsOnly()) {
            return;
        }
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (login != null) {
            login.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        } else if (user.getRequiredActionsStream().noneMatch(RequiredAction.UPDATE_PASSWORD.name()::equals)) {
            user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        }
    }
}
