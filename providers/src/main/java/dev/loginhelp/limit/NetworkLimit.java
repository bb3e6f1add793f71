package dev.loginhelp.limit;

import dev.loginhelp.outbox.ExpiringStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How many requests are taken from one network, counted by all nodes together. */
public final class NetworkLimit {
    /** The namespace of requests from networks. */
    private static final String NAMESPACE = "login-help-client";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public NetworkLimit(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /**
     * Takes one request, if there is room for it. Callers from the same network come one after the other, until their
     * transactions end.
     *
     * @param network only a digest of it is kept, for an hour
     * @return empty if it was taken, else how long it is until there is room for one
     */
    public Optional<Duration> take(String network, int perHour) {
        Instant now = clock.instant();
        Duration[] wait = new Duration[1];
        new ExpiringStore(session, NAMESPACE)
                .write(realm, Digest.of(realm, network), now.plus(Allowance.FULL), written -> {
                    Allowance allowance = Allowance.parse(written);
                    wait[0] = allowance.wait(perHour, now);
                    return (wait[0].isZero() ? allowance.less(perHour, now) : allowance).toString();
                });
        return Optional.of(wait[0]).filter(time -> !time.isZero());
    }
}
