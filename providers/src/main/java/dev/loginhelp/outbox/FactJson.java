package dev.loginhelp.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.keycloak.util.JsonSerialization;

/** How a record is written as a fact of an {@link ExpiringStore}: in plain ASCII, which names and addresses are not. */
public final class FactJson {
    private static final ObjectWriter WRITER =
            JsonSerialization.mapper.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private FactJson() {}

    public static String write(Object fact) {
        try {
            return WRITER.writeValueAsString(fact);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JsonSerialization.mapper.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
