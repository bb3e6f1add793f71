package dev.loginhelp.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.release.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodesCheckTest {
    @Test
    void nodesOfOneBuildAndOneClockAreNoFinding() {
        var nodes = List.of(node("a", "1.1.0", 0), node("b", "1.1.0", 4));
        assertThat(NodesCheck.builds(nodes)).isEmpty();
        assertThat(NodesCheck.clocks(nodes)).isEmpty();
        assertThat(NodesCheck.builds(List.of())).isEmpty();
        assertThat(NodesCheck.clocks(List.of())).isEmpty();
    }

    @Test
    void twoBuildsAreNamedWithTheirNodes() {
        assertThat(NodesCheck.builds(List.of(node("b", "1.1.0", 0), node("a", "1.0.0", 0))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("TWO_BUILDS");
                    assertThat(finding.subjects()).containsExactly("1.0.0: a", "1.1.0: b");
                });
    }

    @Test
    void theClockThatIsFarthestBehindIsNamed() {
        assertThat(NodesCheck.clocks(List.of(node("a", "1.1.0", 6), node("b", "1.1.0", 75))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("CLOCKS_DIFFER");
                    assertThat(finding.arguments()).containsExactly(75L, "b");
                });
    }

    private static Node node(String name, String build, int secondsBehind) {
        return new Node(name, build, Instant.EPOCH, Duration.ofSeconds(secondsBehind));
    }
}
