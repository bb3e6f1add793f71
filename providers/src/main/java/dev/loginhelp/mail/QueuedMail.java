package dev.loginhelp.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits in the queue. It holds what is needed to write it at delivery, and no link and no token: those
 * are made when it leaves, so that none ever lies in the database.
 *
 * @param kind which mail, the id of a {@link MailKind} provider
 * @param userId the person it is about; null if it goes to a mailbox that several accounts share
 * @param address where it goes; null for the address registered for the person at delivery
 * @param locale the language tag to write it in
 * @param notes what its contents need besides
 */
public record QueuedMail(
        String kind, @Nullable String userId, @Nullable String address, String locale, Map<String, String> notes) {
    public QueuedMail {
        notes = Map.copyOf(notes);
    }

    /** When it was ordered; the epoch where a former build did not write that down. */
    public Instant at() {
        return Optional.ofNullable(notes.get(Circumstances.AT))
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
    }

    /** The message key of the subject of such a mail. */
    public static String subjectKey(String kind) {
        StringBuilder key = new StringBuilder("loginHelpMail");
        for (String word : kind.split("-", -1)) {
            key.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return key.append("Subject").toString();
    }

    /** The same with more notes; those that it has already stay as they are. */
    QueuedMail with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(notes);
        return new QueuedMail(kind, userId, address, locale, all);
    }
}
