package dev.loginhelp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderConfigProperty;

class SettingTest {
    static List<Setting> numbers() {
        return Setting.ALL.stream()
                .filter(setting -> setting.type().equals(ProviderConfigProperty.INTEGER_TYPE))
                .toList();
    }

    @Test
    void noKeyIsUsedTwice() {
        assertThat(Setting.ALL.stream().map(Setting::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void defaultAndStricterValueAreWithinTheRange(Setting setting) {
        int defaultValue = setting.parseNumber(setting.defaultValue()).orElseThrow();
        int stricter = setting.parseNumber(setting.stricter()).orElseThrow();
        assertThat(stricter).isLessThanOrEqualTo(defaultValue);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theEndsOfARangeBelongToItAndTheirNeighboursDoNot(Setting setting) {
        assertThat(setting.parseNumber(text(setting.lowest()))).contains(setting.lowest());
        assertThat(setting.parseNumber(text(setting.highest()))).contains(setting.highest());
        assertThat(setting.parseNumber(text(setting.lowest() - 1))).isEmpty();
        assertThat(setting.parseNumber(text(setting.highest() + 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"3, 3", "' 3 ', 3", "three, -", "3.5, -", "-3, -", "0, -", "99999999999, -", "'', -", "0x3, -"})
    void aNumberIsWrittenInDigits(String written, Integer number) {
        assertThat(Setting.MAILS_PER_MAILBOX.parseNumber(written)).isEqualTo(Optional.ofNullable(number));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true, true", "false, false", "' true ', true", "TRUE, -", "yes, -", "1, -", "'', -"})
    void aFlagIsTrueOrFalse(String written, Boolean flag) {
        assertThat(Setting.parseFlag(written)).isEqualTo(Optional.ofNullable(flag));
    }

    private static String text(int number) {
        return String.format(Locale.ROOT, "%d", number);
    }
}
