package dev.loginhelp.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter that waits in the queue. It holds what is needed to write it at delivery, and no link and no token: those
 * are made when it leaves, so that none ever lies in the database.
 *
 * @param kind which letter, the id of a {@link LetterContents} provider
 * @param userId the person it is about; null if it goes to a mailbox that several accounts share
 * @param address where it goes; null for the address registered for the person at delivery
 * @param locale the language tag to write it in
 * @param notes what its contents need besides
 */
public record Letter(
        String kind, @Nullable String userId, @Nullable String address, String locale, Map<String, String> notes) {
    public Letter {
        notes = Map.copyOf(notes);
    }
}
