package dev.loginhelp.desk.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.util.JsonSerialization;

/**
 * What is in a request. All of it was typed by somebody whom nobody knows.
 *
 * @param account the login name or address that was given
 * @param trouble what is wrong
 * @param contact how the person wants to be reached
 * @param words what else was said; may be empty
 * @param network where it came from
 * @param console address of the admin console's page of requests
 * @param notes what administrators have noted, the oldest first
 */
public record RequestContent(
        String account,
        String trouble,
        String contact,
        String words,
        String network,
        String console,
        List<Note> notes) {
    private static final int MOST_NOTES = 100;

    public RequestContent {
        notes = List.copyOf(notes);
    }

    /** The same with one note more; of very many the oldest is dropped. */
    RequestContent with(Note note) {
        List<Note> all = Stream.concat(notes.stream(), Stream.of(note))
                .skip(Math.max(0, notes.size() + 1 - MOST_NOTES))
                .toList();
        return new RequestContent(account, trouble, contact, words, network, console, all);
    }

    String toJson() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static RequestContent parse(String json) {
        try {
            return JsonSerialization.readValue(json, RequestContent.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Says nothing: all of it is personal. */
    @Override
    public String toString() {
        return "RequestContent";
    }

    /**
     * A note.
     *
     * @param at milliseconds since 1970
     * @param by login name of the administrator
     */
    public record Note(long at, String by, String text) {}
}
