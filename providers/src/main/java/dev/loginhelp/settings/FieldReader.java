package dev.loginhelp.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.MailboxDomains;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Reads one field of a JSON document, or refuses it.
 *
 * @param path where the field is
 * @param value what is written there
 */
public record FieldReader(String path, JsonNode value) {
    static final int LONGEST_TOKEN = 255;
    private static final int MOST_DOMAINS = 100;

    /** A flag. */
    public boolean flag() {
        if (!value.isBoolean()) {
            throw wrongType("boolean");
        }
        return value.booleanValue();
    }

    /** A text of at most so many characters. */
    public String text(int longest) {
        if (!value.isTextual()) {
            throw wrongType("string");
        }
        String text = value.textValue();
        if (text.length() > longest) {
            throw ApiException.because(ApiError.TOO_LONG, longest).at(path);
        }
        if (text.indexOf(0) >= 0) {
            // PostgreSQL keeps no NUL in a text.
            throw wrongType("string");
        }
        return text;
    }

    /** The values of a setting, as they are stored. */
    List<String> setting(Setting setting) {
        return switch (setting.type()) {
            case ProviderConfigProperty.BOOLEAN_TYPE -> List.of(String.valueOf(flag()));
            case ProviderConfigProperty.INTEGER_TYPE -> List.of(String.valueOf(number(setting)));
            case ProviderConfigProperty.STRING_TYPE -> List.of(mailbox());
            case ProviderConfigProperty.LIST_TYPE -> List.of(demand());
            default -> domains();
        };
    }

    private int number(Setting setting) {
        if (!value.isIntegralNumber()) {
            throw wrongType("integer");
        }
        return setting.parseNumber(value.asText())
                .orElseThrow(() -> ApiException.because(ApiError.OUT_OF_RANGE, setting.lowest(), setting.highest())
                        .at(path));
    }

    private String demand() {
        return Setting.parseDemand(text(LONGEST_TOKEN))
                .map(Enum::name)
                .orElseThrow(() -> wrongType(String.join(", ", Settings.Demand.names())));
    }

    private String mailbox() {
        String written = text(LONGEST_TOKEN).strip();
        return written.isEmpty()
                ? ""
                : EmailAddress.parse(written)
                        .map(EmailAddress::value)
                        .orElseThrow(
                                () -> ApiException.because(ApiError.BAD_EMAIL).at(path));
    }

    private List<String> domains() {
        if (!value.isArray()) {
            throw wrongType("array");
        }
        if (value.size() > MOST_DOMAINS) {
            throw ApiException.because(ApiError.TOO_LONG, MOST_DOMAINS).at(path);
        }
        List<String> domains = new ArrayList<>();
        for (JsonNode entry : value) {
            domains.add(new FieldReader(path + "[" + domains.size() + "]", entry).domain());
        }
        return domains.stream().distinct().sorted().toList();
    }

    private String domain() {
        String written = text(LONGEST_TOKEN);
        try {
            return MailboxDomains.of(List.of(written)).patterns().iterator().next();
        } catch (IllegalArgumentException nonsense) {
            throw ApiException.because(ApiError.BAD_DOMAIN, written).at(path);
        }
    }

    ApiException wrongType(String right) {
        return ApiException.because(ApiError.WRONG_TYPE, right).at(path);
    }
}
