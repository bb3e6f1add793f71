package dev.loginhelp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void takenPortSaysHowToChooseAnother() throws IOException {
        try (var taken = Ports.listen(0)) {
            assertThatExceptionOfType(StageFailure.class)
                    .isThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "demo.port"))
                    .withMessage(
                            "Port %d is taken: end the program that uses it, or choose another one with -Ddemo.port=PORT.",
                            taken.getLocalPort());
        }
    }

    @Test
    void freePortsAreTwoDifferentOnes() {
        var ports = Ports.free();
        assertThat(ports.http()).isNotEqualTo(ports.management());
    }
}
