package dev.loginhelp.mail;

import dev.loginhelp.outbox.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/** Where letters are posted: they leave after the commit of the transaction they were posted in. */
public final class Letterbox {
    /** Id of the queue of letters. */
    public static final String QUEUE = "login-help-mail";

    private static final String TO_A_MAILBOX = "mailbox";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Letterbox(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Posts a letter, with the circumstances of this request if it does not bring those of another one. */
    public void post(Letter posted) {
        boolean bringsThem = posted.notes().containsKey(Circumstances.AT);
        Letter letter = bringsThem ? posted : posted.with(Circumstances.of(session, Instant.now()));
        String owner = letter.userId() == null ? TO_A_MAILBOX : letter.userId();
        session.getProvider(Queue.class, QUEUE).add(realm, owner, write(letter));
    }

    /** Says that a letter will be posted in the course of the commit: otherwise it would wait for the clock. */
    public void announce() {
        session.getProvider(Queue.class, QUEUE).wakeAfterCommit();
    }

    private static String write(Letter letter) {
        try {
            return JsonSerialization.writeValueAsString(letter);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
