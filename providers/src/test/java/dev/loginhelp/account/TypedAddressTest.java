package dev.loginhelp.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
    private static final EmailAddress ANN = new EmailAddress("ann@example.test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.test",
                " Ann@Example.TEST\r\n",
                "\uff41\uff4e\uff4e\uff20\uff45\uff58\uff41\uff4d\uff50\uff4c\uff45\uff0e\uff54\uff45\uff53\uff54",
                "ann\uff20example\u3002test",
                "ann\ufe6bexample\uff61test",
                "Ann Lee <ann@example.test>",
                "\"Lee, Ann\" <Ann@example.test>",
                "Ann <ann@example.test>;",
                "\uff1cann@example.test\uff1e",
                "<ann@example.test>",
                "<mailto:ann@example.test>",
                "mailto:ann@example.test",
                "MAILTO: ann@example.test?subject=Hello%20there",
                "ann@example.test.",
                "ann@example.test\u3002",
                "ann@example.test,",
                "(ann@example.test)",
                "'ann@example.test'",
                "\"ann@example.test\"",
                "\u201eann@example.test\u201c",
                "\u00ab\u00a0ann@example.test\u00a0\u00bb",
                "\u300cann@example.test\u300d",
                "a\u200bnn@exam\u00adple.te\ufeffst",
                "\u202aann@example.test\u202c"
            })
    void whatIsMeantIsAmongTheReadings(String typed) {
        assertThat(TypedAddress.readings(typed)).endsWith(ANN);
    }

    @Test
    void whatWasTypedComesBeforeWhatItLooksLike() {
        assertThat(TypedAddress.readings("\uff41nn@example.test"))
                .containsExactly(new EmailAddress("\uff41nn@example.test"), ANN);
        assertThat(TypedAddress.readings("'ann@example.test"))
                .containsExactly(new EmailAddress("'ann@example.test"), ANN);
        assertThat(TypedAddress.readings("o'brien@example.test"))
                .containsExactly(new EmailAddress("o'brien@example.test"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann\ud83d\ude00@example.test", "\ufffd@example.test", "ann@\ud83d\ude00.test", "\u0000\ud83d"})
    void readingsCanBeReadAgain(String typed) {
        for (EmailAddress reading : TypedAddress.readings(typed)) {
            assertThat(TypedAddress.readings(reading.value())).endsWith(reading);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<>",
                "mailto:",
                "ann",
                "ann lee@example.test",
                "ann@example.test lee@example.test",
                "ann@example.test;lee@example.test",
                "Ann <ann@example.test>, Lee <lee@example.test>",
                "ann@example.test\r\nBcc: lee@example.test",
                "ann@exa\u0000mple.test",
                "ann\ud83d@example.test",
                "ann\u2100@"
            })
    void whatCannotBeOneAddressHasNoReading(String typed) {
        assertThat(TypedAddress.readings(typed)).isEmpty();
    }

    @Test
    void aBookIsNotSearchedForAnAddress() {
        assertThat(TypedAddress.readings("<".repeat(100_000) + "ann@example.test>"))
                .isEmpty();
    }
}
