package dev.loginhelp.mail.delivery;

import dev.loginhelp.mail.QueuedMail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Composes mails with the realm's e-mail theme.
 *
 * <p>Extends Keycloak's {@link FreeMarkerEmailTemplateProvider}, which composes and sends in one go: sending is
 * overridden to keep the result instead, because it must not happen within the transaction.
 */
final class MailRenderer extends FreeMarkerEmailTemplateProvider {
    private @Nullable RenderedMail composed;

    MailRenderer(KeycloakSession session, RealmModel realm, @Nullable UserModel user) {
        super(session);
        setRealm(realm);
        setUser(user == null ? new PlaceholderUser(session, realm) : user);
    }

    /** @throws EmailException if a template cannot be processed */
    RenderedMail compose(String kind, Map<String, Object> contents, String address) throws EmailException {
        send(
                QueuedMail.subjectKey(kind),
                List.of(getRealmName()),
                "login-help-mail-" + kind + ".ftl",
                new HashMap<>(contents),
                address);
        return Objects.requireNonNull(composed);
    }

    @Override
    protected void send(Map<String, String> config, String subject, String text, String html, String address) {
        composed = new RenderedMail(Map.copyOf(config), address, subject, text, html);
    }
}
