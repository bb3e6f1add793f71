package dev.loginhelp.reset.link;

import dev.loginhelp.outbox.ExpiringStore;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** When a realm last had reset switched off: what people were mailed before that stays dead once it is on again. */
public final class ResetSwitch {
    private static final Duration LONGEST_LINK = Duration.ofDays(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    public ResetSwitch(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void off(Instant now) {
        store().write(realm, realm.getId(), now.plus(LONGEST_LINK), former -> String.valueOf(now.toEpochMilli()));
    }

    /** @param issued in milliseconds since 1970 */
    boolean wasOffSince(long issued) {
        return store().read(realm.getId())
                .filter(off -> Long.parseLong(off) >= issued)
                .isPresent();
    }

    private ExpiringStore store() {
        return new ExpiringStore(session, LiveLink.NAMESPACE);
    }
}
