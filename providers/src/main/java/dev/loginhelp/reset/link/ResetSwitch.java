package dev.loginhelp.reset.link;

import dev.loginhelp.outbox.ExpiringStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * When a realm last had reset switched off, when an administrator's account was last switched off or on, and when a
 * person's links were last withdrawn: what was mailed before that stays dead once all is as it was, also where nobody
 * opened a link in between.
 */
public final class ResetSwitch {
    private static final Duration LONGEST_LINK = Duration.ofDays(1);
    private static final String ISSUERS = "login-help-issuer";
    private static final String WITHDRAWN = "login-help-withdrawn";
    private static final Duration LONGEST_ADMINISTRATORS_LINK = Duration.ofDays(7);

    private final KeycloakSession session;
    private final RealmModel realm;

    public ResetSwitch(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void off(Instant now) {
        store(LiveLink.NAMESPACE)
                .write(realm, realm.getId(), now.plus(LONGEST_LINK), former -> String.valueOf(now.toEpochMilli()));
    }

    /** @param issued in milliseconds since 1970 */
    boolean wasOffSince(long issued) {
        return isSince(issued, store(LiveLink.NAMESPACE).read(realm.getId()));
    }

    /** An administrator of this realm, whose account it was, may have had links mailed, here or in other realms. */
    public void used(String issuer, Instant now) {
        Instant until = now.plus(LONGEST_ADMINISTRATORS_LINK);
        store(ISSUERS).write(realm, issuer, until, former -> String.valueOf(now.toEpochMilli()));
    }

    /** @param issued in milliseconds since 1970 */
    boolean wasUsedSince(String issuer, long issued) {
        return isSince(issued, store(ISSUERS).read(issuer));
    }

    /** Links of this person that were ordered and are not mailed yet are never made: a mail may wait for its server. */
    public void withdraw(String userId, Instant now) {
        Instant until = now.plus(LONGEST_ADMINISTRATORS_LINK);
        store(WITHDRAWN).write(realm, userId, until, former -> String.valueOf(now.toEpochMilli()));
    }

    public boolean wasWithdrawnSince(String userId, Instant ordered) {
        return isSince(ordered.toEpochMilli(), store(WITHDRAWN).read(userId));
    }

    private static boolean isSince(long issued, Optional<String> written) {
        return written.filter(time -> Long.parseLong(time) >= issued).isPresent();
    }

    private ExpiringStore store(String namespace) {
        return new ExpiringStore(session, namespace);
    }
}
