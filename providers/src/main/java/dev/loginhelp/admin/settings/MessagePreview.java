package dev.loginhelp.admin.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.settings.FailureMessage;
import dev.loginhelp.settings.FieldReader;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.regex.Pattern;
import org.keycloak.theme.KeycloakSanitizerMethod;

/**
 * A failure message as the pages will show it.
 *
 * @param html after Keycloak's own sanitizer, the one that the pages use, without images and styles
 */
public record MessagePreview(String html) {
    private static final String FIELD = "message";
    // As the function "simple" of our templates does.
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
    private static final Pattern DRESS = Pattern.compile(" (?:class|id|style|src|background)=\"[^\"]*\"");

    static MessagePreview of(JsonNode document) {
        document.fieldNames().forEachRemaining(name -> {
            if (!name.equals(FIELD)) {
                throw ApiException.because(ApiError.UNKNOWN_FIELD).at(name);
            }
        });
        if (!document.has(FIELD)) {
            throw ApiException.because(ApiError.MISSING_FIELD).at(FIELD);
        }
        String written = new FieldReader(FIELD, document.get(FIELD)).text(FailureMessage.LONGEST);
        return new MessagePreview(sanitise(written));
    }

    private static String sanitise(String html) {
        try {
            String clean = String.valueOf(new KeycloakSanitizerMethod().exec(List.of(html)));
            return DRESS.matcher(IMAGE.matcher(clean).replaceAll("")).replaceAll("");
        } catch (TemplateModelException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
