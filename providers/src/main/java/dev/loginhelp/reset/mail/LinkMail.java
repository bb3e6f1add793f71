package dev.loginhelp.reset.mail;

import dev.loginhelp.directory.UserEligibility;
import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.reset.link.ResetLink;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail with the link. The link is made here, at delivery, and the person must still be eligible. */
public final class LinkMail implements MailContent {
    public static final String ID = "link";
    public static final String BASE_URI = "baseUri";
    public static final String CLIENT_ID = "clientId";
    public static final String TAB_ID = "tabId";
    public static final String CLIENT_DATA = "clientData";
    public static final String LOGIN_ID = "loginId";
    /** Stands for the mail: what is made when its delivery is tried again takes the place of what was made before. */
    public static final String MAIL_ID = "letterId";

    private final KeycloakSession session;
    private final Clock clock;

    LinkMail(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, Object>> write(QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        if (user == null || !realm.isResetPasswordAllowed() || !new UserEligibility(session, realm).mayReset(user)) {
            return Optional.empty();
        }
        Settings settings = RealmSettings.of(realm);
        ClientModel client = realm.getClientByClientId(note(mail, CLIENT_ID));
        if (client == null) {
            return Optional.empty();
        }
        session.getContext().setClient(client);
        ResetLink link = new ResetLink(session, realm, URI.create(note(mail, BASE_URI)), clock);
        String url = link.make(user, settings.resetLinkLifespan(), mail.notes(), null);
        Map<String, Object> contents = new HashMap<>();
        contents.put("link", url);
        contents.put("loginHelpLifespan", settings.resetLinkLifespan().toMinutes());
        if (settings.mailLoginName()) {
            contents.put("loginHelpUsername", user.getUsername());
        }
        return Optional.of(contents);
    }

    @Override
    public boolean isPartOfReset() {
        return true;
    }

    private static String note(QueuedMail mail, String key) {
        return Objects.requireNonNull(mail.notes().get(key));
    }
}
