package dev.loginhelp.admin.history;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Reads what has happened to one person's login in the last ninety days, the newest first. */
public final class History {
    private static final Duration AS_FAR_BACK = Duration.ofDays(90);
    private static final int MOST = 25;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public History(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /** At the most twenty-five things: of logins only the last one, as they would hide all else. */
    public List<HistoryEntry> of(UserModel user) {
        EventStoreProvider events = session.getProvider(EventStoreProvider.class);
        if (events == null) {
            return List.of();
        }
        long since = clock.instant().minus(AS_FAR_BACK).toEpochMilli();
        return Stream.concat(
                        new OwnEvents(events, realm).of(user, since, MOST),
                        new AdministratorsEvents(session, events, realm).about(user, since, MOST))
                .sorted(Comparator.comparing(HistoryEntry::time).reversed())
                .limit(MOST)
                .toList();
    }
}
