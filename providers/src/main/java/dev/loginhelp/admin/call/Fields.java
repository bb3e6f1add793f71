package dev.loginhelp.admin.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.settings.FieldReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a small JSON body. */
public record Fields(JsonNode document) {
    /** How long a password may be that is typed into a form of ours. */
    public static final int LONGEST_PASSWORD = 1024;

    /**
     * Reads a body; none at all is one without fields.
     *
     * @throws Refused if it is no JSON object or has other fields
     */
    public static Fields of(AdminRequest call, @Nullable String body, String... known) {
        JsonNode document = call.object(body == null || body.isBlank() ? "{}" : body);
        List<String> names = List.of(known);
        document.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw ApiException.because(ApiError.UNKNOWN_FIELD).at(name);
            }
        });
        return new Fields(document);
    }

    public Optional<String> text(String name, int longest) {
        JsonNode value = document.get(name);
        return value == null ? Optional.empty() : Optional.of(new FieldReader(name, value).text(longest));
    }

    public String required(String name, int longest) {
        return text(name, longest)
                .orElseThrow(() -> ApiException.because(ApiError.MISSING_FIELD).at(name));
    }

    public boolean flag(String name) {
        JsonNode value = document.get(name);
        return value != null && new FieldReader(name, value).flag();
    }
}
