package dev.loginhelp.accesspass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.time.Instant;
import java.util.List;
import org.keycloak.util.JsonSerialization;

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
        try {
            // Facts are plain ASCII, names are not.
            return JsonSerialization.mapper
                    .writer()
                    .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static AccessPass parse(String json) {
        try {
            return JsonSerialization.mapper.readValue(json, AccessPass.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "AccessPass";
    }
}
