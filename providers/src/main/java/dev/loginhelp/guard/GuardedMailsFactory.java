package dev.loginhelp.guard;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's factory of the same id: of two with the same order, Keycloak prefers the foreign one. */
public final class GuardedMailsFactory extends FreeMarkerEmailTemplateProviderFactory {
    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new GuardedMails(session);
    }
}
