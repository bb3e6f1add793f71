package dev.loginhelp.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up passwords: as many characters of each kind as the policy asks for, and strong where it asks for little. */
class GeneratedPasswordTest {
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    @ParameterizedTest(name = "{0}-{1} characters, {2} digits, {3} small, {4} capital, {5} special: {6}")
    @CsvSource(textBlock = """
            0,  2147483647, 0, 0, 0, 0, 16
            8,  2147483647, 1, 1, 1, 1, 16
            24, 2147483647, 2, 2, 2, 2, 24
            8,  10,         3, 3, 2, 2, 10
            0,  8,          1, 0, 0, 0, 8
            0,  2147483647, 9, 9, 9, 9, 36
            """)
    void fitsTheShape(int least, int most, int digits, int small, int capital, int special, int length) {
        var shape = new PasswordShape(least, most, digits, small, capital, special);
        for (int seed = 0; seed < 50; seed++) {
            String password = new GeneratedPassword(new Random(seed)).make(shape);
            assertThat(password).hasSize(length);
            assertThat(count(password, Character::isDigit)).isGreaterThanOrEqualTo(digits);
            assertThat(count(password, Character::isLowerCase)).isGreaterThanOrEqualTo(small);
            assertThat(count(password, Character::isUpperCase)).isGreaterThanOrEqualTo(capital);
            assertThat(count(password, c -> !Character.isLetterOrDigit(c))).isGreaterThanOrEqualTo(special);
        }
    }

    @Test
    void isNeverTheSameAndHasNothingEasilyMistaken() {
        Set<String> made = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            made.add(new GeneratedPassword(random).make(new PasswordShape(0, ANY_LENGTH, 0, 0, 0, 0)));
        }
        assertThat(made).hasSize(1000).noneMatch(password -> password.matches(".*[0O1lIo].*"));
    }

    @Test
    void kindsAreNotInTheSameOrderEachTime() {
        Set<Boolean> firstIsDigit = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            String password =
                    new GeneratedPassword(new Random(seed)).make(new PasswordShape(8, ANY_LENGTH, 4, 4, 4, 4));
            firstIsDigit.add(Character.isDigit(password.charAt(0)));
        }
        assertThat(firstIsDigit).containsExactlyInAnyOrder(true, false);
    }

    private static long count(String password, IntPredicate kind) {
        return password.chars().filter(kind).count();
    }
}
