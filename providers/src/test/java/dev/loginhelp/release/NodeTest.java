package dev.loginhelp.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void whatANodeTellsIsReadAgain() {
        Node node = new Node("host:/opt/keycloak", "1.1.0", NOON, Duration.ofSeconds(7));
        assertThat(Node.parse(node.name(), node.fact())).contains(node);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.1.0", "1.1.0 x 0", "1.1.0 1 x", "1.1.0 1 2 3", "1.1.0 9223372036854775807 0"})
    void nonsenseIsNoNode(String fact) {
        assertThat(Node.parse("host", fact)).isEmpty();
    }

    @Test
    void aNodeBehindNoticesByWhatTheOthersTell() {
        Node ahead = new Node("a", "1.1.0", NOON.plusSeconds(40), Duration.ZERO);
        Node former = new Node("c", "1.1.0", NOON.minusSeconds(20), Duration.ZERO);
        assertThat(Node.seen("b", "1.1.0", NOON, List.of(ahead, former)).behind())
                .isEqualTo(Duration.ofSeconds(40));
        assertThat(Node.seen("a", "1.1.0", NOON, List.of(ahead)).behind()).isZero();
    }

    @Test
    void aNodeThatHasGoneSilentIsNotThere() {
        Node node = new Node("a", "1.1.0", NOON, Duration.ZERO);
        assertThat(node.isThere(NOON.plusSeconds(89))).isTrue();
        assertThat(node.isThere(NOON.plusSeconds(90))).isFalse();
    }

    @Test
    void aNodeWhoseClockIsBehindIsThereAllTheSame() {
        assertThat(new Node("a", "1.1.0", NOON.minusSeconds(600), Duration.ofSeconds(600))
                        .isThere(NOON.plusSeconds(30)))
                .isTrue();
    }
}
