package dev.loginhelp.mail.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;

class ServerWordsTest {
    @Test
    void neitherAddressesNorLinksAreInThem() {
        var recipient = new SMTPAddressFailedException(
                null,
                "RCPT TO:<ann>",
                550,
                "550 5.1.1 <ann>: see https://help.example.test/?u=ann, ann@example.test\n");
        assertThat(ServerWords.of(new EmailException("Failed for ann@example.test", recipient)))
                .isEqualTo("EmailException: Failed for … < SMTPAddressFailedException: 550 5.1.1 …: see … … ");
    }

    @Test
    void theyAreOneLineAndNotLong() {
        var failure = new IllegalStateException("a\nb\u001b[31m" + "c".repeat(10_000));
        assertThat(ServerWords.of(failure)).doesNotContain("\n", "\u001b").hasSizeLessThan(600);
    }

    @Test
    void causesThatGoInACircleComeToAnEnd() {
        var chicken = new IllegalStateException("a");
        chicken.initCause(new IllegalStateException("b", chicken));
        assertThat(ServerWords.of(chicken)).hasSizeLessThan(600);
    }
}
