package dev.loginhelp.desk.request;

import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Closes a person's requests once they log in with a password or factor that is newer than those. */
final class SolvedRequests implements EventListenerProvider {
    private final KeycloakSession session;
    private final Clock clock;

    SolvedRequests(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.LOGIN && event.getRealmId() != null && event.getUserId() != null) {
            Optional.ofNullable(session.realms().getRealm(event.getRealmId()))
                    .filter(realm -> RealmSettings.of(realm).desk().requests())
                    .ifPresent(realm -> loggedIn(realm, event.getUserId()));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}

    // The common login looks nothing up: a request does not live so long that an old password could be newer than it.
    private void loggedIn(RealmModel realm, String userId) {
        Instant oldest = clock.instant().minus(RealmSettings.of(realm).desk().retention());
        Optional.ofNullable(session.users().getUserById(realm, userId))
                .flatMap(SolvedRequests::newestMeans)
                .filter(newest -> newest.isAfter(oldest))
                .ifPresent(newest -> new Requests(session, realm, clock).solved(userId, newest));
    }

    private static Optional<Instant> newestMeans(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .map(CredentialModel::getCreatedDate)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
    }
}
