package dev.loginhelp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OutagesTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final SetClock clock = new SetClock();
    private final Outages outages = new Outages(clock);

    @Test
    void whatBeginsToFailIsToldOnce() {
        assertThat(outages.failed("acme")).contains(new Outages.Line(true, NOON, Duration.ZERO, 1));
        for (int minute = 1; minute < 60; minute++) {
            clock.later(Duration.ofMinutes(1));
            assertThat(outages.failed("acme")).isEmpty();
        }
    }

    @Test
    void whatGoesOnIsToldOnceAnHourWithTheNumberOfFailures() {
        outages.failed("acme");
        clock.later(Duration.ofMinutes(30));
        outages.failed("acme");
        clock.later(Duration.ofMinutes(30));
        assertThat(outages.failed("acme")).contains(new Outages.Line(false, NOON, Duration.ofHours(1), 2));
        clock.later(Duration.ofMinutes(59));
        assertThat(outages.failed("acme")).isEmpty();
        clock.later(Duration.ofMinutes(1));
        assertThat(outages.failed("acme")).contains(new Outages.Line(false, NOON, Duration.ofHours(2), 2));
    }

    @Test
    void thatItWorksAgainIsToldOnce() {
        outages.failed("acme");
        clock.later(Duration.ofMinutes(12));
        outages.failed("acme");
        assertThat(outages.worked("acme")).contains(new Outages.Line(false, NOON, Duration.ofMinutes(12), 1));
        assertThat(outages.worked("acme")).isEmpty();
    }

    @Test
    void whatHasAlwaysWorkedIsNotTold() {
        assertThat(outages.worked("acme")).isEmpty();
    }

    @Test
    void whatFailsAndWorksInTurnIsToldEveryTenMinutesAtTheMost() {
        int told = 0;
        for (int second = 0; second < 3600; second++) {
            told += outages.failed("acme").isPresent() ? 1 : 0;
            told += outages.worked("acme").isPresent() ? 1 : 0;
            clock.later(Duration.ofSeconds(1));
        }
        assertThat(told).isEqualTo(12);
    }

    @Test
    void anotherOutageSoonAfterIsToldWhenItLasts() {
        outages.failed("acme");
        clock.later(Duration.ofMinutes(3));
        outages.worked("acme");
        clock.later(Duration.ofMinutes(1));
        assertThat(outages.failed("acme")).isEmpty();
        clock.later(Duration.ofMinutes(6));
        assertThat(outages.failed("acme"))
                .contains(new Outages.Line(true, NOON.plus(Duration.ofMinutes(4)), Duration.ofMinutes(6), 2));
        assertThat(outages.worked("acme")).isPresent();
    }

    @Test
    void eachRealmIsToldOfItsOwn() {
        outages.failed("acme");
        assertThat(outages.worked("other")).isEmpty();
        assertThat(outages.failed("other")).isPresent();
    }

    private static final class SetClock extends Clock {
        private Instant now = NOON;

        void later(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
