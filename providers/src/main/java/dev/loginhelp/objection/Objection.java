package dev.loginhelp.objection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.time.Instant;
import org.keycloak.util.JsonSerialization;

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
        try {
            // Facts are plain ASCII, addresses are not.
            return JsonSerialization.mapper
                    .writer()
                    .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Objection parse(String json) {
        try {
            return JsonSerialization.mapper.readValue(json, Objection.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says nothing: there is an address in it. */
    @Override
    public String toString() {
        return "Objection";
    }
}
