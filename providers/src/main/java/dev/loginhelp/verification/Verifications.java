package dev.loginhelp.verification;

import dev.loginhelp.limit.MailboxLimit;
import dev.loginhelp.outbox.ExpiringStore;
import dev.loginhelp.verification.CallerCheck.PendingKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The verifications of a realm's people: one for each person and administrator, the last one. */
public final class Verifications {
    /** In place of a kind: a master administrator has gone on without, with a written reason. */
    public static final String EMERGENCY = "emergency";

    private static final String NAMESPACE = "login-help-verification";
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int AN_HOUR = 5;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public Verifications(KeycloakSession session, RealmModel realm) {
        this(session, realm, Clock.systemUTC());
    }

    Verifications(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /** The one that waits for an answer. */
    public Optional<Verification> pending(UserModel user, String by) {
        return read(user.getId(), by).filter(found -> found.takesAnswers(clock.instant()));
    }

    /** The one that is good for something now. */
    public Optional<Verification> done(UserModel user, String by) {
        return read(user.getId(), by).filter(found -> found.done() && !found.isOver(clock.instant()));
    }

    /**
     * Begins one; an earlier one by the same administrator is over.
     *
     * @return false if there were too many for this person within an hour
     */
    public boolean begin(UserModel user, String by, CallerCheck check) {
        boolean room = new MailboxLimit(session, realm, clock)
                .admits("verification " + user.getId(), by, AN_HOUR, ANSWERED_WITHIN);
        if (room) {
            String id = KeycloakModelUtils.generateId();
            Instant until = clock.instant().plus(ANSWERED_WITHIN);
            write(
                    user.getId(),
                    by,
                    until,
                    former -> new Verification(id, check.getId(), until.getEpochSecond(), 0, "", false).toJson());
            check.begin(session, realm, user, new PendingKey(id, user.getId(), by));
        }
        return room;
    }

    /**
     * Keeps what the answer will be known by: a digest, never the answer. It may come late, as a mail does.
     *
     * @return false if nobody waits for it any more
     */
    public boolean expect(PendingKey key, String expected) {
        Instant now = clock.instant();
        boolean waited = read(key.userId(), key.by())
                .filter(found -> isIt(found, key, now))
                .isPresent();
        if (waited) {
            write(key.userId(), key.by(), now.plus(ANSWERED_WITHIN), former -> {
                Verification found = Verification.parse(former);
                return isIt(found, key, now) ? found.expecting(expected).toJson() : former;
            });
        }
        return waited;
    }

    private static boolean isIt(Verification found, PendingKey key, Instant now) {
        return found.id().equals(key.id()) && found.takesAnswers(now);
    }

    /**
     * Takes an answer. A wrong one is counted, and a few of them end the verification: in a transaction of its own, for what
     * was tried stays tried, whatever becomes of the request.
     */
    public boolean answer(UserModel user, String by, String answer) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            RealmModel there = own.realms().getRealm(realm.getId());
            own.getContext().setRealm(there);
            UserModel person = own.users().getUserById(there, user.getId());
            return person != null && new Verifications(own, there, clock).take(person, by, answer);
        });
    }

    private boolean take(UserModel user, String by, String answer) {
        boolean[] right = new boolean[1];
        Instant now = clock.instant();
        Instant end = now.plus(GOOD_FOR);
        if (pending(user, by).isPresent()) {
            write(user.getId(), by, end, former -> {
                Verification found = Verification.parse(former);
                if (!found.takesAnswers(now)) {
                    return former;
                }
                CallerCheck check = session.getProvider(CallerCheck.class, found.kind());
                right[0] = check != null && check.isRight(session, realm, user, found.expected(), answer);
                return (right[0] ? found.right(end) : found.wrong()).toJson();
            });
        }
        return right[0];
    }

    /** Goes on without. */
    public void goOnWithout(UserModel user, String by) {
        Instant end = clock.instant().plus(GOOD_FOR);
        String id = KeycloakModelUtils.generateId();
        write(
                user.getId(),
                by,
                end,
                former -> new Verification(id, EMERGENCY, 0, 0, "", false)
                        .right(end)
                        .toJson());
    }

    private Optional<Verification> read(String userId, String by) {
        return store().read(about(userId, by)).filter(text -> !text.isEmpty()).map(Verification::parse);
    }

    private void write(String userId, String by, Instant until, UnaryOperator<String> change) {
        store().write(realm, about(userId, by), until, change);
    }

    private static String about(String userId, String by) {
        return userId + ' ' + by;
    }

    private ExpiringStore store() {
        return new ExpiringStore(session, NAMESPACE);
    }
}
