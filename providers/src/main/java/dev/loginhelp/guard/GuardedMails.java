package dev.loginhelp.guard;

import dev.loginhelp.authority.Change;
import dev.loginhelp.guard.credentials.PasswordGuard;
import java.util.List;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * Keycloak's mails with a guard before the one that carries a link to choose a new password: the link would be refused
 * when it is used, and this tells the administrator at once.
 */
final class GuardedMails extends FreeMarkerEmailTemplateProvider {
    GuardedMails(KeycloakSession session) {
        super(session);
    }

    @Override
    public void sendExecuteActions(String link, long expirationInMinutes) throws EmailException {
        if (attributes.get(Constants.TEMPLATE_ATTR_REQUIRED_ACTIONS) instanceof List<?> actions
                && actions.contains(RequiredAction.UPDATE_PASSWORD.name())) {
            new PasswordGuard(session, realm).check(user, Change.KEYCLOAK_LINK);
        }
        super.sendExecuteActions(link, expirationInMinutes);
    }
}
