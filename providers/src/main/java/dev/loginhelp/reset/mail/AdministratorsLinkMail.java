package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.reset.link.LinkAuthorization;
import dev.loginhelp.reset.link.LinkOrder;
import dev.loginhelp.reset.link.ResetLink;
import dev.loginhelp.reset.link.ResetSwitch;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail with a link that an administrator sends. The link is made here, at delivery, if they still may. */
public final class AdministratorsLinkMail extends MailKind {
    static final String ID = "admin-link";

    /** For Keycloak. */
    public AdministratorsLinkMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        LinkOrder order = LinkOrder.of(mail.notes());
        LinkAuthorization authorization = Objects.requireNonNull(order.authorization());
        ClientModel client = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        if (user == null
                || client == null
                || !authorization.stands(session, realm, user)
                || new ResetSwitch(session, realm).wasWithdrawnSince(user.getId(), mail.at())) {
            return Optional.empty();
        }
        session.getContext().setClient(client);
        Duration lifespan = RealmSettings.of(realm).adminLinkLifespan();
        String url = new ResetLink(session, realm, Clock.systemUTC()).make(user, lifespan, order);
        return Optional.of(Map.of(
                "link", url,
                "loginHelpLifespan", lifespan.toMinutes(),
                "loginHelpUsername", user.getUsername()));
    }

    @Override
    public boolean isPartOfReset() {
        return true;
    }
}
