package dev.loginhelp.tests.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The event log of a realm, newest first. */
public final class Events {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestRealm realm;

    Events(TestRealm realm) {
        this.realm = realm;
    }

    /** What people did, and what the pack did for them. */
    public List<Event> all() {
        return read("/events?max=1000", Event::ofPerson);
    }

    /** The same of one type: {@code SEND_RESET_PASSWORD}, {@code RESET_PASSWORD_ERROR}, ... */
    public List<Event> of(String type) {
        return read("/events?max=1000&type=" + type, Event::ofPerson);
    }

    /** What administrators did. */
    public List<Event> byAdministrators() {
        return read("/admin-events?max=1000", Event::ofAdministrator);
    }

    /**
     * The newest event of this type that is as described, waiting for it: mail events are written after the page was
     * answered.
     */
    public Event await(String type, Predicate<Event> condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = of(type).stream().filter(condition).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(
                "No %s event as expected within %d s, but: %s".formatted(type, PATIENCE.toSeconds(), all()));
    }

    /** Forgets everything so far. */
    public void clear() {
        realm.delete("/events");
        realm.delete("/admin-events");
    }

    private List<Event> read(String below, Function<JsonNode, Event> event) {
        return StreamSupport.stream(realm.get(below).spliterator(), false)
                .map(event)
                .toList();
    }
}
