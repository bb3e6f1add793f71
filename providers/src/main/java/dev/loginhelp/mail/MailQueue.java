package dev.loginhelp.mail;

import dev.loginhelp.outbox.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/** Where mails are posted: they leave after the commit of the transaction they were posted in. */
public final class MailQueue {
    /** Id of the queue of mails. */
    public static final String QUEUE = "login-help-mail";

    private static final String TO_A_MAILBOX = "mailbox";

    private final KeycloakSession session;
    private final RealmModel realm;

    public MailQueue(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Posts a mail, with the circumstances of this request if it does not bring those of another one. */
    public void post(QueuedMail posted) {
        boolean bringsThem = posted.notes().containsKey(Circumstances.AT);
        QueuedMail dated = bringsThem ? posted : posted.with(Circumstances.of(session, Instant.now()));
        QueuedMail mail = Optional.ofNullable(dated.userId())
                .flatMap(VerifiedCallers.of(session)::kind)
                .map(kind -> dated.with(Map.of(VerifiedCallers.NOTE, kind)))
                .orElse(dated);
        String owner = mail.userId() == null ? TO_A_MAILBOX : mail.userId();
        session.getProvider(Queue.class, QUEUE).add(realm, owner, write(mail));
    }

    /** Says that a mail will be posted in the course of the commit: otherwise it would wait for the clock. */
    public void announce() {
        session.getProvider(Queue.class, QUEUE).wakeAfterCommit();
    }

    private static String write(QueuedMail mail) {
        try {
            return JsonSerialization.writeValueAsString(mail);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
