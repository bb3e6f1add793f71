package dev.loginhelp.reset.link;

import dev.loginhelp.outbox.ExpiringStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Which links of a person are alive. Several may wait at once; using one, a changed password or address, or a disabled
 * account ends them all, for good.
 */
public final class LiveLink {
    /** The namespace that the live links are written in. */
    static final String NAMESPACE = "login-help-link";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;
    private final Clock clock;

    public LiveLink(KeycloakSession session, RealmModel realm, String userId, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.userId = userId;
        this.clock = clock;
    }

    /** Makes a new link a live one; the oldest of too many end. */
    void begin(LiveLinks.Link link, int most) {
        write(live -> live.and(link, most));
    }

    /** The links that still work, oldest first. */
    public List<Waiting> waiting() {
        return store().read(userId).map(this::parse).orElseGet(LiveLinks::none).links().stream()
                .map(link -> new Waiting(link.administrators(), link.until()))
                .toList();
    }

    boolean has(String generation) {
        return store().read(userId)
                .map(this::parse)
                .filter(live -> live.has(generation))
                .isPresent();
    }

    /**
     * Keeps the person's links to this transaction; false if this one is dead. Of two browsers that press <em>Save</em>
     * at once, the second waits here and then finds it used up.
     */
    boolean claim(String generation) {
        boolean[] alive = new boolean[1];
        change(written -> {
            alive[0] = written.has(generation);
            return written;
        });
        return alive[0];
    }

    /** Ends one of them. */
    void end(String generation) {
        change(live -> live.without(generation));
    }

    /** Ends all of them. */
    public void endAll() {
        change(live -> LiveLinks.none());
    }

    private void change(UnaryOperator<LiveLinks> how) {
        if (store().read(userId).isPresent()) {
            write(how);
        }
    }

    private void write(UnaryOperator<LiveLinks> how) {
        // Before the lock, so that it may be a link too few: then the fact goes early and links with it, never too
        // late.
        LiveLinks expected = how.apply(parse(store().read(userId).orElse("")));
        Instant until = expected.end().orElse(clock.instant());
        store().write(realm, userId, until, written -> how.apply(parse(written)).toString());
    }

    private LiveLinks parse(String written) {
        return LiveLinks.parse(written, clock.instant());
    }

    /**
     * A link that still works.
     *
     * @param administrators whether an administrator had it mailed
     */
    public record Waiting(boolean administrators, Instant end) {}

    private ExpiringStore store() {
        return new ExpiringStore(session, NAMESPACE);
    }
}
