package dev.loginhelp.mail.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.email.EmailException;

class FailedSendTest {
    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <ann@example.test>: no such user, true",
        "550 no such user, true",
        "553 5.1.3 bad address, true",
        "552 5.2.2 mailbox full, true",
        "550-5.2.1 disabled, true",
        "550 5.7.1 relaying denied, false",
        "554 5.7.0 policy, false",
        "530 5.7.0 must issue STARTTLS first, false",
        "550 5.4.1 no answer from host, false",
        "450 4.2.0 greylisted, false",
        "451 try again later, false",
        "452 4.2.2 mailbox full, false"
    })
    void anAddressThatIsRefusedForGoodIsNotTriedAgain(String reply, boolean forGood) {
        int code = Integer.parseInt(reply.substring(0, 3));
        MessagingException recipient = new SMTPAddressFailedException(null, "RCPT TO:<ann@example.test>", code, reply);
        FailedSend failed = FailedSend.of(new EmailException(
                "Error when attempting", new SendFailedException("Invalid Addresses", recipient, null, null, null)));
        assertThat(failed.refusedForGood()).isEqualTo(forGood);
        assertThat(failed.error()).endsWith("(" + code + ")").doesNotContain("ann");
    }

    @ParameterizedTest
    @CsvSource({"., 554, true", "., 451, false", "MAIL FROM:<us@example.test>, 550, false", "DATA, 554, false"})
    void aMailThatIsRefusedAtItsEndIsNotTriedAgain(String command, int code, boolean forGood) {
        var refused = new SMTPSendFailedException(command, code, code + " no", null, null, null, null);
        assertThat(FailedSend.of(new EmailException("Error", refused)).refusedForGood())
                .isEqualTo(forGood);
    }

    @Test
    void whatAnOperatorRepairsIsTriedAgain() {
        assertThat(FailedSend.of(new EmailException("Error", new AuthenticationFailedException("535 no")))
                        .refusedForGood())
                .isFalse();
        assertThat(FailedSend.of(new EmailException("Error", new SocketTimeoutException()))
                        .refusedForGood())
                .isFalse();
        assertThat(FailedSend.of(new EmailException("Invalid sender address 'x'"))
                        .refusedForGood())
                .isFalse();
    }

    @Test
    void anAddressThatNoMailCanCarryIsNotTriedAgain() {
        assertThat(FailedSend.of(new EmailException("Invalid address '\u00fc@example.test'. If"))
                        .refusedForGood())
                .isTrue();
    }
}
