package dev.loginhelp.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectionTest {
    private static final Objection OBJECTION = new Objection("id", "花子@例え.テスト", "password-changed", 1000);

    @Test
    void itComesOutOfTheDatabaseAsItWentInAndIsPlainAscii() {
        assertThat(OBJECTION.toJson()).matches("\\p{ASCII}+");
        assertThat(Objection.parse(OBJECTION.toJson())).isEqualTo(OBJECTION);
    }

    @Test
    void itIsOverToTheSecond() {
        assertThat(OBJECTION.isOver(Instant.ofEpochSecond(999))).isFalse();
        assertThat(OBJECTION.isOver(Instant.ofEpochSecond(1000))).isTrue();
    }

    @Test
    void itShowsNothingInALog() {
        assertThat(OBJECTION.toString()).isEqualTo("Objection");
    }

    @Test
    void codesAreNeverTheSameAndTheirDigestsBelongToOneRealm() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(ObjectionCode.random());
        }
        assertThat(codes).hasSize(1000).allMatch(ObjectionCode::isOne);
        String code = codes.iterator().next();
        assertThat(ObjectionCode.digest("a", code))
                .hasSize(64)
                .isNotEqualTo(ObjectionCode.digest("b", code))
                .doesNotContain(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
            })
    void nothingElseIsACode(String typed) {
        assertThat(ObjectionCode.isOne(typed)).isFalse();
    }
}
