package dev.loginhelp.reset.mail;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.Letterbox;
import dev.loginhelp.reset.link.Mandate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.urls.UrlType;

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
        Mandate mandate = Mandate.of(realm, issuerRealm, issuer, user, other.isPresent());
        Map<String, String> notes = new HashMap<>(MandateNotes.of(mandate));
        notes.put(
                LinkLetter.BASE_URI,
                session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString());
        notes.put(LinkLetter.LETTER_ID, UUID.randomUUID().toString().substring(0, 8));
        // Not the language of the administrator's browser.
        String locale = session.getContext().resolveLocale(user, true).toLanguageTag();
        String address = other.map(EmailAddress::value).orElse(null);
        Letterbox letterbox = new Letterbox(session, realm);
        letterbox.post(new Letter(AdministratorsLinkLetter.ID, user.getId(), address, locale, notes));
        if (address != null && user.getEmail() != null) {
            Map<String, String> elsewhere = Map.of(LinkNoticeLetter.ADDRESS, address);
            letterbox.post(new Letter(LinkNoticeLetter.ID, user.getId(), user.getEmail(), locale, elsewhere));
        }
    }
}
