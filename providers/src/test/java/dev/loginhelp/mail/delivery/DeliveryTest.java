package dev.loginhelp.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;

class DeliveryTest {
    @Test
    void aFailureIsNamedByItsKindsSoThatNoAddressGetsIntoALog() {
        Throwable refused = new IOException("550 <ann@example.test>: no such user");
        String said = Delivery.describe(new EmailException("Failed to send to ann@example.test", refused));
        assertThat(said).isEqualTo("EmailException < IOException");
    }

    @Test
    void aFailureWithoutACauseIsItsKindAlone() {
        assertThat(Delivery.describe(new IllegalStateException("ann@example.test")))
                .isEqualTo("IllegalStateException");
    }

    @Test
    void failuresThatCauseEachOtherComeToAnEnd() {
        IOException chicken = new IOException("ann@example.test");
        IllegalStateException egg = new IllegalStateException(chicken);
        chicken.initCause(egg);
        assertThat(Delivery.describe(egg))
                .startsWith("IllegalStateException < IOException")
                .hasSizeLessThan(300);
    }

    @Test
    void neitherALetterNorItsDeliveryTellsItsSecrets() {
        RenderedMail mail = new RenderedMail(
                Map.of("password", "smtp-secret"), "ann@example.test", "subject", "https://link", "https://link");
        Delivery delivery = new Delivery("row", "realm", "link", "ann-id", true, Optional.of(mail), Optional.empty());
        assertThat(mail.toString() + delivery)
                .doesNotContain("ann@example.test")
                .doesNotContain("smtp-secret")
                .doesNotContain("https://link");
    }
}
