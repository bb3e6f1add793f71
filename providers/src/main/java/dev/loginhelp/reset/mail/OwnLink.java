package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.Letterbox;
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
                LinkLetter.BASE_URI,
                base,
                LinkLetter.CLIENT_ID,
                Constants.ACCOUNT_MANAGEMENT_CLIENT_ID,
                LinkLetter.LETTER_ID,
                UUID.randomUUID().toString().substring(0, 8));
        String locale = session.getContext().resolveLocale(user).toLanguageTag();
        new Letterbox(session, realm).post(new Letter(LinkLetter.ID, user.getId(), null, locale, notes));
    }
}
