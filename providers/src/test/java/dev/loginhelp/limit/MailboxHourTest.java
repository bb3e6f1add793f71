package dev.loginhelp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxHourTest {
    private static final Instant NOW = Instant.ofEpochSecond(100_000);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Test
    void nothingWrittenMeansNothingHappened() {
        assertThat(MailboxHour.parse("", NOW).mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"96399, false", "96400, false", "96401, true", "99999, true", "100000, true", "100060, true"})
    void whatIsAnHourOldIsForgotten(long time, boolean kept) {
        assertThat(MailboxHour.parse(time + "@office", NOW).mails()).hasSize(kept ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "1, 1, false", "2, 3, true", "3, 3, false", "4, 3, false"})
    void oneNetworkHasRoomUpToTheLimit(int happened, int limit, boolean room) {
        assertThat(sent(happened, "office").hasRoom(limit, "office", NOW, AN_HOUR))
                .isEqualTo(room);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "5, 3, true", "6, 3, false", "1, 1, true", "2, 1, false"})
    void networkThatHasHadNoneGetsOneAllTheSameButNeverMoreThanTwiceTheLimitIsSent(
            int happened, int limit, boolean room) {
        assertThat(sent(happened, "stranger").hasRoom(limit, "owner", NOW, AN_HOUR))
                .isEqualTo(room);
    }

    @Test
    void networkThatHasHadOneBeyondTheLimitGetsNoOther() {
        MailboxHour hour = sent(3, "stranger").and(NOW, "owner");
        assertThat(hour.hasRoom(3, "owner", NOW, AN_HOUR)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"299, false", "300, true"})
    void oneMoreIsSentOnceTheLinksOfAllMailsAreOver(long seconds, boolean room) {
        MailboxHour hour = sent(3, "office");
        assertThat(hour.hasRoom(3, "office", NOW.plusSeconds(seconds), Duration.ofMinutes(5)))
                .isEqualTo(room);
    }

    @Test
    void roomComesBackAsTheHourSlidesOn() {
        MailboxHour full =
                MailboxHour.parse("", NOW).and(NOW.minusSeconds(3000), "office").and(NOW.minusSeconds(1), "office");
        assertThat(MailboxHour.parse(full.toString(), NOW).hasRoom(2, "office", NOW, AN_HOUR))
                .isFalse();
        Instant later = NOW.plusSeconds(600);
        assertThat(MailboxHour.parse(full.toString(), later).hasRoom(2, "office", later, AN_HOUR))
                .isTrue();
    }

    @Test
    void whatIsWrittenIsReadBackOldestFirstAlsoWhatWasWrittenBeforeNetworksWere() {
        MailboxHour hour = MailboxHour.parse("99000,99500@shop", NOW).and(NOW, "office");
        assertThat(hour).hasToString("99000@,99500@shop,100000@office");
        assertThat(MailboxHour.parse(hour.toString(), NOW)).isEqualTo(hour);
    }

    private static MailboxHour sent(int number, String network) {
        MailboxHour hour = MailboxHour.parse("", NOW);
        for (int i = 0; i < number; i++) {
            hour = hour.and(NOW, network);
        }
        return hour;
    }
}
