package dev.loginhelp.reset.mail;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.reset.link.LinkAuthorization;
import dev.loginhelp.reset.link.LinkOrder;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Has a link mailed in an administrator's name, with which somebody chooses a new password. */
public final class AdministratorsLink {
    private final KeycloakSession session;
    private final RealmModel realm;

    public AdministratorsLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Posts the link, and where it goes to another address, a notice of that to the registered one.
     *
     * @param other another address than the registered one
     */
    public void mail(UserModel user, Optional<EmailAddress> other, RealmModel issuerRealm, UserModel issuer) {
        LinkAuthorization authorization = LinkAuthorization.of(realm, issuerRealm, issuer, user, other.isPresent());
        Map<String, String> notes =
                LinkOrder.outsideOfLogins(session, authorization).notes();
        // Not the language of the administrator's browser.
        String locale = session.getContext().resolveLocale(user, true).toLanguageTag();
        String address = other.map(EmailAddress::value).orElse(null);
        MailQueue queue = new MailQueue(session, realm);
        queue.post(new QueuedMail(AdministratorsLinkMail.ID, user.getId(), address, locale, notes));
        if (address != null && user.getEmail() != null) {
            Map<String, String> elsewhere = Map.of(LinkNoticeMail.ADDRESS, address);
            queue.post(new QueuedMail(LinkNoticeMail.ID, user.getId(), user.getEmail(), locale, elsewhere));
        }
    }
}
