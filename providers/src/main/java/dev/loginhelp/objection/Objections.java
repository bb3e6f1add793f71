package dev.loginhelp.objection;

import dev.loginhelp.outbox.ExpiringStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The links <em>This was not me</em> that still work. Each lives a week and works once; only its digest is kept. */
public final class Objections {
    /** The namespace that they are written in. */
    private static final String NAMESPACE = "login-help-objection";

    public static final Duration LIFESPAN = Duration.ofDays(7);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public Objections(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /**
     * Makes a link's code.
     *
     * @param address the address registered before the change
     * @param mail which mail tells of the change
     */
    public String begin(String userId, String address, String mail) {
        String code = ObjectionCode.random();
        Instant until = clock.instant().plus(LIFESPAN);
        String objection = new Objection(userId, address, mail, until.getEpochSecond()).toJson();
        store().write(realm, digest(code), until, former -> objection);
        return code;
    }

    /** What a code stands for, without using it up. */
    public Optional<Objection> find(String code) {
        return written(code).map(Objection::parse).filter(found -> !found.isOver(clock.instant()));
    }

    /** Uses a code up: of two clicks at once, on whatever nodes, the second finds nothing. */
    public Optional<Objection> take(String code) {
        Optional<Objection> found = find(code);
        if (found.isEmpty() || !store().lock(digest(code), written(code).orElse(""))) {
            return Optional.empty();
        }
        store().forget(digest(code));
        return found;
    }

    private Optional<String> written(String code) {
        return ObjectionCode.isOne(code) ? store().read(digest(code)) : Optional.empty();
    }

    private String digest(String code) {
        return ObjectionCode.digest(realm.getId(), code);
    }

    private ExpiringStore store() {
        return new ExpiringStore(session, NAMESPACE);
    }
}
