package dev.loginhelp.reset.mail;

import dev.loginhelp.directory.UserEligibility;
import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.reset.link.LinkOrder;
import dev.loginhelp.reset.link.ResetLink;
import dev.loginhelp.reset.link.ResetSwitch;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.settings.Settings;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail with the link. The link is made here, at delivery, and the person must still be eligible. */
public final class LinkMail extends MailKind {
    public static final String ID = "link";

    /** For Keycloak. */
    public LinkMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        if (user == null
                || !realm.isResetPasswordAllowed()
                || !new UserEligibility(session, realm).mayReset(user)
                || new ResetSwitch(session, realm).wasWithdrawnSince(user.getId(), mail.at())) {
            return Optional.empty();
        }
        LinkOrder order = LinkOrder.of(mail.notes());
        Settings settings = RealmSettings.of(realm);
        ClientModel client = realm.getClientByClientId(order.clientId());
        if (client == null) {
            return Optional.empty();
        }
        session.getContext().setClient(client);
        String url = new ResetLink(session, realm, Clock.systemUTC()).make(user, settings.resetLinkLifespan(), order);
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
}
