package dev.loginhelp.objection;

import dev.loginhelp.outbox.FactJson;
import java.time.Instant;

/**
 * What the link <em>This was not me</em> of one mail stands for.
 *
 * @param userId whose account was changed
 * @param address the address registered before the change, where the mail went
 * @param mail which mail told of the change
 * @param until when the link ends, in seconds since 1970
 */
public record Objection(String userId, String address, String mail, long until) {
    boolean isOver(Instant now) {
        return now.getEpochSecond() >= until;
    }

    String toJson() {
        return FactJson.write(this);
    }

    static Objection parse(String json) {
        return FactJson.read(json, Objection.class);
    }

    /** Says nothing: there is an address in it. */
    @Override
    public String toString() {
        return "Objection";
    }
}
