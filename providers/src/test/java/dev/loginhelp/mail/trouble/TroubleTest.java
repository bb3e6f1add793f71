package dev.loginhelp.mail.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.email.EmailException;

class TroubleTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AuthenticationFailedException("535 5.7.8 no"), Trouble.PASSWORD),
                Arguments.of(new MessagingException("x", new SSLHandshakeException("no path")), Trouble.TLS),
                Arguments.of(
                        new MessagingException("STARTTLS is required but host does not support STARTTLS"), Trouble.TLS),
                Arguments.of(new MessagingException("Could not convert socket to TLS"), Trouble.TLS),
                Arguments.of(new MessagingException("x", new ConnectException("refused")), Trouble.UNREACHABLE),
                Arguments.of(new MessagingException("x", new UnknownHostException("h")), Trouble.UNREACHABLE),
                Arguments.of(new MessagingException("x", new SocketTimeoutException("slow")), Trouble.UNREACHABLE),
                Arguments.of(
                        new SMTPSendFailedException("MAIL FROM:<a@b.c>", 550, "550 no", null, null, null, null),
                        Trouble.REFUSED),
                Arguments.of(new IllegalStateException("broken template"), Trouble.OTHER));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureTellsWhatToRepair(Throwable failure, Trouble trouble) {
        assertThat(Trouble.of(new EmailException("Error when attempting", failure)))
                .isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource({
        "450 4.2.0 greylisted, ADDRESS",
        "451 4.7.1 greylisted, ADDRESS",
        "451 try again later, ADDRESS",
        "452 4.2.2 mailbox full, ADDRESS",
        "550 5.1.1 no such user, ADDRESS",
        "452 4.3.1 disk full, REFUSED",
        "451 4.4.1 no connection to the next server, REFUSED",
        "550 5.7.1 relaying denied, REFUSED"
    })
    void anAnswerToOneAddressIsTheServersTroubleOnlyIfItSaysSo(String reply, Trouble trouble) {
        var recipient = new SMTPAddressFailedException(
                null, "RCPT TO:<ann@example.test>", Integer.parseInt(reply.substring(0, 3)), reply);
        assertThat(Trouble.of(new EmailException(
                        "Error", new SendFailedException("Invalid Addresses", recipient, null, null, null))))
                .isEqualTo(trouble);
    }

    @Test
    void whatIsKeptInTheQueueTellsItAgain() {
        for (Trouble trouble : Trouble.values()) {
            assertThat(Trouble.in(trouble.named("EmailException"))).isEqualTo(trouble);
        }
        assertThat(Trouble.in("EmailException < ConnectException")).isEqualTo(Trouble.OTHER);
    }
}
