package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.reset.link.Mandate;
import dev.loginhelp.reset.link.ResetLink;
import dev.loginhelp.settings.RealmSettings;
import java.net.URI;
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

/** The letter with a link that an administrator sends. The link is made here, at delivery, if he still may. */
final class AdministratorsLinkLetter implements LetterContents {
    static final String ID = "admin-link";

    private final KeycloakSession session;
    private final Clock clock;

    AdministratorsLinkLetter(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        Mandate mandate = MandateNotes.read(letter.notes());
        ClientModel client = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        if (user == null || client == null || !mandate.stands(session, realm, user)) {
            return Optional.empty();
        }
        session.getContext().setClient(client);
        Duration lifespan = RealmSettings.of(realm).adminLinkLifespan();
        URI base = URI.create(Objects.requireNonNull(letter.notes().get(LinkLetter.BASE_URI)));
        String url = new ResetLink(session, realm, base, clock).make(user, lifespan, letter.notes(), mandate);
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
