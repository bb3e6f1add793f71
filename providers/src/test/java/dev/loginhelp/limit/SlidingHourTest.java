package dev.loginhelp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidingHourTest {
    private static final Instant NOW = Instant.ofEpochSecond(100_000);

    @Test
    void nothingWrittenMeansNothingHappened() {
        assertThat(SlidingHour.parse("", NOW).times()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"96399, false", "96400, false", "96401, true", "99999, true", "100000, true", "100060, true"})
    void whatIsAnHourOldIsForgotten(long time, boolean kept) {
        assertThat(SlidingHour.parse(String.valueOf(time), NOW).times().contains(time))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "1, 1, false", "2, 3, true", "3, 3, false", "4, 3, false"})
    void thereIsRoomUpToTheLimit(int happened, int limit, boolean room) {
        SlidingHour hour = SlidingHour.parse("", NOW);
        for (int i = 0; i < happened; i++) {
            hour = hour.and(NOW);
        }
        assertThat(hour.hasRoom(limit)).isEqualTo(room);
    }

    @Test
    void roomComesBackAsTheHourSlidesOn() {
        SlidingHour full =
                SlidingHour.parse("", NOW).and(NOW.minusSeconds(3000)).and(NOW.minusSeconds(1));
        assertThat(SlidingHour.parse(full.toString(), NOW).hasRoom(2)).isFalse();
        assertThat(SlidingHour.parse(full.toString(), NOW.plusSeconds(600)).hasRoom(2))
                .isTrue();
    }

    @Test
    void whatIsWrittenIsReadBackOldestFirst() {
        SlidingHour hour = SlidingHour.parse("99000,99500", NOW).and(NOW);
        assertThat(hour).hasToString("99000,99500,100000");
        assertThat(SlidingHour.parse(hour.toString(), NOW)).isEqualTo(hour);
    }
}
