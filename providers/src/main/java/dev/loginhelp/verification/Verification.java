package dev.loginhelp.verification;

import dev.loginhelp.outbox.FactJson;
import java.time.Instant;

/**
 * One administrator makes sure that a person is who they say.
 *
 * @param id a new one each time
 * @param kind id of the {@link CallerCheck}, or {@link Verifications#EMERGENCY}
 * @param until when it ends, in seconds since 1970: waiting for the answer, or being good for something
 * @param tries how many wrong answers there were
 * @param expected what the kind has kept to know the answer by, never the answer itself
 * @param done whether the answer was right
 */
public record Verification(String id, String kind, long until, int tries, String expected, boolean done) {
    private static final int MOST_TRIES = 5;

    static Verification parse(String json) {
        return FactJson.read(json, Verification.class);
    }

    String toJson() {
        return FactJson.write(this);
    }

    boolean isOver(Instant now) {
        return now.getEpochSecond() >= until;
    }

    boolean takesAnswers(Instant now) {
        return !done && tries < MOST_TRIES && !isOver(now);
    }

    Verification expecting(String answer) {
        return new Verification(id, kind, until, tries, answer, done);
    }

    Verification wrong() {
        return new Verification(id, kind, until, tries + 1, expected, false);
    }

    /** What was expected is gone: nobody can use it again. */
    Verification right(Instant end) {
        return new Verification(id, kind, end.getEpochSecond(), tries, "", true);
    }

    @Override
    public String toString() {
        return "Verification";
    }
}
