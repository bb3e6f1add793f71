package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.reset.link.LinkOrder;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mails somebody a link for a new password that they have not asked for in the form; it is as good as one from there. */
public final class OwnLink {
    private final KeycloakSession session;
    private final RealmModel realm;

    public OwnLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void mail(UserModel user) {
        Map<String, String> notes = LinkOrder.outsideOfLogins(session, null).notes();
        String locale = session.getContext().resolveLocale(user).toLanguageTag();
        new MailQueue(session, realm).post(new QueuedMail(LinkMail.ID, user.getId(), null, locale, notes));
    }
}
