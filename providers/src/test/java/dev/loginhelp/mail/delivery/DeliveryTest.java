package dev.loginhelp.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void neitherALetterNorItsDeliveryTellsItsSecrets() {
        RenderedMail mail = new RenderedMail(
                Map.of("password", "smtp-secret"), "ann@example.test", "subject", "https://link", "https://link");
        Delivery delivery = new Delivery(
                "row", "realm", "link", "ann-id", true, Instant.EPOCH, Optional.of(mail), Optional.empty());
        assertThat(mail.toString() + delivery)
                .doesNotContain("ann@example.test")
                .doesNotContain("smtp-secret")
                .doesNotContain("https://link");
    }
}
