package dev.loginhelp.limit;

import dev.loginhelp.outbox.Ledger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Allows a number of things an hour to one mailbox or one client, counted by all nodes together. */
public final class HourlyLimit {
    /** The book of mails to mailboxes. */
    public static final String MAILBOXES = "login-help-mailbox";
    /** The book of requests from clients. */
    public static final String CLIENTS = "login-help-client";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String book;
    private final Clock clock;

    public HourlyLimit(KeycloakSession session, RealmModel realm, String book, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Counts one more, if there is room for it. Callers about the same one come one after the other, until their
     * transactions end.
     *
     * @param whom an address, of mail or of the network; only a digest of it is kept, for an hour
     * @return false if there is no room: nothing was counted
     */
    public boolean admits(String whom, int limit) {
        Instant now = clock.instant();
        boolean[] admitted = new boolean[1];
        new Ledger(session, book).write(realm, digest(whom), now.plus(SlidingHour.LENGTH), written -> {
            SlidingHour hour = SlidingHour.parse(written, now);
            admitted[0] = hour.hasRoom(limit);
            return (admitted[0] ? hour.and(now) : hour).toString();
        });
        return admitted[0];
    }

    private String digest(String whom) {
        try {
            byte[] bytes = (realm.getId() + ' ' + whom).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
