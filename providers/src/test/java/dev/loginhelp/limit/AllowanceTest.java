package dev.loginhelp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "60, 59", "60, 60", "1000, 1000"})
    void fullOneAllowsAsManyAtOnceAsWithinAnHour(int perHour, int taken) {
        assertThat(after(taken, perHour).wait(perHour, NOW).isZero()).isEqualTo(taken < perHour);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "1, 3600", "120, 30"})
    void emptyOneAllowsTheNextAfterItsShareOfTheHour(int perHour, long seconds) {
        assertThat(after(perHour, perHour).wait(perHour, NOW)).isEqualTo(Duration.ofSeconds(seconds));
        Instant then = NOW.plusSeconds(seconds);
        Allowance refilled = after(perHour, perHour);
        assertThat(refilled.wait(perHour, then).isZero()).isTrue();
        assertThat(refilled.less(perHour, then).wait(perHour, then).isZero()).isFalse();
    }

    @Test
    void itIsNeverMoreThanFull() {
        Instant nextDay = NOW.plus(Duration.ofDays(1));
        Allowance rested = after(60, 60);
        for (int i = 0; i < 60; i++) {
            rested = rested.less(60, nextDay);
        }
        assertThat(rested.wait(60, nextDay).isZero()).isFalse();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Allowance some = after(7, 60);
        assertThat(Allowance.parse(some.toString())).isEqualTo(some);
    }

    /** The last two were written before it refilled: times in seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1799999990", "1799999990,1799999995"})
    void anythingElseIsAFullOne(String written) {
        assertThat(Allowance.parse(written).wait(1, NOW).isZero()).isTrue();
    }

    private static Allowance after(int taken, int perHour) {
        Allowance allowance = Allowance.parse("");
        for (int i = 0; i < taken; i++) {
            allowance = allowance.less(perHour, NOW);
        }
        return allowance;
    }
}
