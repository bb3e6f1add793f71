package dev.loginhelp.reset.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTest {
    private static final String CODE = "abcdefghijklmnopqrstuvwxyz234567";

    @Test
    void codesAreNeverTheSame() {
        Set<LinkCode> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(LinkCode.random());
        }
        assertThat(codes)
                .hasSize(1000)
                .allSatisfy(code -> assertThat(LinkCode.parse(code.value())).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s.", "%s>", "%s)", "%s=\"", "%s\u00a0"})
    void whatAMailProgramHangsOnIsForgiven(String around) {
        assertThat(LinkCode.parse(around.formatted(CODE))).contains(new LinkCode(CODE));
        assertThat(LinkCode.parse(around.formatted(CODE.toUpperCase(Locale.ROOT))))
                .contains(new LinkCode(CODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "abcdefghijklmnopqrstuvwxyz23456",
                "abcdefghijklmnopqrstuvwxyz2345678",
                "abcdefghijklmnopqrstuvwxyz234560",
                "abcdefghijklmnop_rstuvwxyz234567",
                "\u0130bcdefghijklmnopqrstuvwxyz234567"
            })
    void anythingElseIsNoCode(String typed) {
        assertThat(LinkCode.parse(typed)).isEmpty();
    }

    @Test
    void digestTellsNothingOfItAndIsAnotherInEveryRealm() {
        LinkCode code = new LinkCode(CODE);
        assertThat(code.digest("realm-1"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(new LinkCode(CODE).digest("realm-1"))
                .isNotEqualTo(code.digest("realm-2"));
    }

    @Test
    void logDoesNotShowIt() {
        assertThat(new LinkCode(CODE).toString()).doesNotContain(CODE.substring(0, 4));
    }
}
