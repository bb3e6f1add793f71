package dev.loginhelp.accesspass;

import dev.loginhelp.outbox.FactJson;
import java.time.Instant;
import java.util.List;

/**
 * A pass that was issued.
 *
 * @param digest of what was spoken; the pass itself is kept nowhere
 * @param issuedAt in seconds since 1970
 * @param until when it ends, in seconds since 1970
 * @param issuedBy login name of the administrator
 * @param rights stands for the rights of administration that the person had then
 * @param setUp what it lets the person set up
 * @param lost ids of the credentials that go once something new is there
 */
public record AccessPass(
        String digest, long issuedAt, long until, String issuedBy, String rights, SetUp setUp, List<String> lost) {
    public AccessPass {
        lost = List.copyOf(lost);
    }

    boolean isOver(Instant now) {
        return now.getEpochSecond() >= until;
    }

    String toJson() {
        return FactJson.write(this);
    }

    static AccessPass parse(String json) {
        return FactJson.read(json, AccessPass.class);
    }

    @Override
    public String toString() {
        return "AccessPass";
    }
}
