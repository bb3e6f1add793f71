package dev.loginhelp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, PT2S",
        "2, PT5S",
        "3, PT15S",
        "4, PT30S",
        "5, PT1M",
        "9, PT1M",
        "10, PT5M",
        "11, PT15M",
        "12, PT30M",
        "13, PT1H",
        "99, PT1H"
    })
    void theWaitGrowsUpToAnHour(int failures, Duration wait) {
        assertThat(RetrySchedule.next(failures, CREATED, CREATED)).contains(CREATED.plus(wait));
    }

    @Test
    void noWaitIsShorterThanTheOneBefore() {
        List<Instant> tries = new ArrayList<>();
        for (int failures = 1; failures < 50; failures++) {
            tries.add(RetrySchedule.next(failures, CREATED, CREATED).orElseThrow());
        }
        assertThat(tries).isSorted();
    }

    @Test
    void workThatFailsEachTimeIsGivenUpAfterADayAndNotBefore() {
        Instant now = CREATED;
        int failures = 0;
        Optional<Instant> next = Optional.of(now);
        while (next.isPresent()) {
            now = next.get();
            failures++;
            next = RetrySchedule.next(failures, CREATED, now);
        }
        assertThat(Duration.between(CREATED, now)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(failures).isEqualTo(36);
    }

    @Test
    void theLastTryMayBeADayAfterTheFirstToTheSecond() {
        Instant hourBefore = CREATED.plus(Duration.ofHours(23));
        assertThat(RetrySchedule.next(13, CREATED, hourBefore)).contains(CREATED.plus(RetrySchedule.GIVE_UP_AFTER));
        assertThat(RetrySchedule.next(13, CREATED, hourBefore.plusSeconds(1))).isEmpty();
    }
}
