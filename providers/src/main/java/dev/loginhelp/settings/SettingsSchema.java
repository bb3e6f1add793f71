package dev.loginhelp.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * What settings there are: all that it takes to draw a form of them.
 *
 * @param settings in the order in which people read them
 */
public record SettingsSchema(List<Field> settings) {
    public static SettingsSchema current() {
        Field allowReset = new Field(SettingsDocument.ALLOW_RESET, "reset", "boolean", null, false, null, null);
        return new SettingsSchema(
                Stream.concat(Stream.of(allowReset), Setting.EDITABLE.stream().map(SettingsSchema::field))
                        .toList());
    }

    private static Field field(Setting setting) {
        String group = setting.group().name().toLowerCase(Locale.ROOT);
        return switch (setting.type()) {
            case ProviderConfigProperty.INTEGER_TYPE -> {
                Integer number = setting.parseNumber(setting.defaultValue()).orElseThrow();
                yield new Field(
                        setting.key(), group, "integer", setting.unit(), number, setting.lowest(), setting.highest());
            }
            case ProviderConfigProperty.BOOLEAN_TYPE -> {
                Boolean flag = Setting.parseFlag(setting.defaultValue()).orElseThrow();
                yield new Field(setting.key(), group, "boolean", null, flag, null, null);
            }
            case ProviderConfigProperty.LIST_TYPE ->
                new Field(setting.key(), group, "string", null, setting.defaultValue(), null, null)
                        .oneOf(Settings.Demand.names());
            case ProviderConfigProperty.STRING_TYPE -> new Field(setting.key(), group, "string", null, "", null, null);
            default -> new Field(setting.key(), group, "list", null, List.of(), null, null);
        };
    }

    /**
     * One setting.
     *
     * @param name its field in the settings; its words have the keys {@code loginHelpSetting_<name>} and {@code
     *     loginHelpSetting_<name>_help}
     * @param group where people find it; the words have the key {@code loginHelpConsoleGroup_<group>}
     * @param type {@code boolean}, {@code integer}, {@code string} or {@code list} of texts
     * @param unit of a number: {@code seconds} or {@code pieces}
     * @param defaultValue what holds where nothing is set
     * @param minimum the smallest number allowed
     * @param maximum the largest number allowed
     * @param options what can be chosen; the words of each have the key {@code loginHelpConsoleOption_<option>}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            String name,
            String group,
            String type,
            @Nullable String unit,
            Object defaultValue,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            @Nullable List<String> options) {
        Field(
                String name,
                String group,
                String type,
                @Nullable String unit,
                Object defaultValue,
                @Nullable Integer minimum,
                @Nullable Integer maximum) {
            this(name, group, type, unit, defaultValue, minimum, maximum, null);
        }

        Field oneOf(List<String> choices) {
            return new Field(name, group, type, unit, defaultValue, minimum, maximum, choices);
        }
    }
}
