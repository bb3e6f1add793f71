package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.urls.UrlType;

/** Mails somebody a link for a new password that they have not asked for in the form; it is as good as one from there. */
public final class OwnLink {
    private final KeycloakSession session;
    private final RealmModel realm;

    public OwnLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void mail(UserModel user) {
        String base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString();
        Map<String, String> notes = Map.of(
                LinkMail.BASE_URI,
                base,
                LinkMail.CLIENT_ID,
                Constants.ACCOUNT_MANAGEMENT_CLIENT_ID,
                LinkMail.MAIL_ID,
                UUID.randomUUID().toString().substring(0, 8));
        String locale = session.getContext().resolveLocale(user).toLanguageTag();
        new MailQueue(session, realm).post(new QueuedMail(LinkMail.ID, user.getId(), null, locale, notes));
    }
}
