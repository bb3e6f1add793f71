package dev.loginhelp.limit;

import dev.loginhelp.outbox.ExpiringStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How many mails a mailbox gets within an hour, counted by all nodes together. */
public final class MailboxLimit {
    /** The namespace of mails to mailboxes. */
    private static final String NAMESPACE = "login-help-mailbox";

    private static final int NETWORK_LENGTH = 8;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public MailboxLimit(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /**
     * Counts one more mail, if there is room for it. Callers about the same mailbox come one after the other, until their
     * transactions end.
     *
     * @param mailbox an address; only a digest of it is kept, for an hour
     * @param network of the request; the same
     * @param limit what one network can have sent; all together can have sent twice as many
     * @param linkLife how long the link in such a mail lives
     * @return false if there is no room: nothing was counted
     */
    public boolean admits(String mailbox, String network, int limit, Duration linkLife) {
        Instant now = clock.instant();
        String from = Digest.of(realm, network).substring(0, NETWORK_LENGTH);
        boolean[] admitted = new boolean[1];
        Instant until = now.plus(MailboxHour.LENGTH);
        new ExpiringStore(session, NAMESPACE).write(realm, Digest.of(realm, mailbox), until, written -> {
            MailboxHour hour = MailboxHour.parse(written, now);
            admitted[0] = hour.hasRoom(limit, from, now, linkLife);
            return (admitted[0] ? hour.and(now, from) : hour).toString();
        });
        return admitted[0];
    }
}
