package dev.loginhelp.mail.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;

class KindsOfFailureTest {
    @Test
    void aFailureIsNamedByItsKindsSoThatNoAddressGetsIntoALog() {
        Throwable refused = new IOException("550 <ann@example.test>: no such user");
        String said = FailedSend.kinds(new EmailException("Failed to send to ann@example.test", refused));
        assertThat(said).isEqualTo("EmailException < IOException");
    }

    @Test
    void aFailureWithoutACauseIsItsKindAlone() {
        assertThat(FailedSend.kinds(new IllegalStateException("ann@example.test")))
                .isEqualTo("IllegalStateException");
    }

    @Test
    void failuresThatCauseEachOtherComeToAnEnd() {
        IOException chicken = new IOException("ann@example.test");
        IllegalStateException egg = new IllegalStateException(chicken);
        chicken.initCause(egg);
        assertThat(FailedSend.kinds(egg))
                .startsWith("IllegalStateException < IOException")
                .hasSizeLessThan(300);
    }
}
