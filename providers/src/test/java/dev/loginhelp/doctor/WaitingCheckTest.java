package dev.loginhelp.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.doctor.finding.Severity;
import dev.loginhelp.outbox.WaitingWork.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PASSWORD: EmailException < AuthenticationFailedException, MAIL_PASSWORD_REFUSED",
        "TLS: EmailException < SSLHandshakeException, MAIL_TLS_FAILED",
        "UNREACHABLE: EmailException < ConnectException, MAIL_SERVER_UNREACHABLE",
        "REFUSED: EmailException < SMTPSendFailedException (550), MAILS_DO_NOT_LEAVE",
        "OTHER: TemplateException, MAILS_DO_NOT_LEAVE"
    })
    void whatAnOperatorCanRepairIsToldAtOnce(String error, String id) {
        assertThat(WaitingCheck.mails(List.of(part(error, 3, 1), part(error, 2, 5)), NOW))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo(id);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.arguments()).containsExactly(5L, Date.from(NOW.minus(Duration.ofMinutes(5))));
                    assertThat(finding.subjects()).contains(error);
                });
    }

    @Test
    void whatLeavesInItsTimeIsNoFinding() {
        assertThat(WaitingCheck.mails(List.of(), NOW)).isEmpty();
        assertThat(WaitingCheck.mails(List.of(part("", 9, 9), part("ADDRESS: greylisted (450)", 2, 3)), NOW))
                .isEmpty();
        assertThat(WaitingCheck.requests(List.of(part("", 9, 9)), NOW)).isEmpty();
    }

    @Test
    void whatWaitsForLongIsOne() {
        assertThat(WaitingCheck.mails(List.of(part("ADDRESS: greylisted (450)", 2, 11)), NOW))
                .extracting(Finding::id, Finding::severity)
                .containsExactly(tuple("MAILS_WAIT", Severity.WARNING));
        assertThat(WaitingCheck.requests(List.of(part("ModelException", 1, 11)), NOW))
                .extracting(Finding::id)
                .containsExactly("REQUESTS_WAIT");
    }

    private static Part part(String error, long count, int minutes) {
        return new Part(
                "realm",
                Optional.of(error).filter(text -> !text.isEmpty()),
                count,
                NOW.minus(Duration.ofMinutes(minutes)));
    }
}
