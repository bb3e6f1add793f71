package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.release.Node;
import dev.loginhelp.release.Nodes;
import dev.loginhelp.release.StartUp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Does everything of ours run on this node, and do all nodes run the same build by the same clock? */
final class NodesCheck implements Check {
    /** Limits and lifetimes are minutes; a clock that is kept is right within a second. */
    private static final Duration TOO_FAR = Duration.ofSeconds(5);

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        List<Node> nodes = new Nodes(session, Clock.systemUTC()).all();
        return Stream.of(jars(session), builds(nodes), clocks(nodes)).flatMap(found -> found);
    }

    private static Stream<Finding> jars(KeycloakSession session) {
        List<String> complaints =
                StartUp.complaints(session.getKeycloakSessionFactory()).toList();
        return complaints.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.error("JARS_DO_NOT_FIT").about(complaints));
    }

    static Stream<Finding> builds(List<Node> nodes) {
        boolean same = nodes.stream().map(Node::build).distinct().count() <= 1;
        return same
                ? Stream.empty()
                : Stream.of(Finding.warning("TWO_BUILDS")
                        .about(nodes.stream()
                                .map(node -> node.build() + ": " + node.name())
                                .sorted()
                                .toList()));
    }

    static Stream<Finding> clocks(List<Node> nodes) {
        return nodes.stream()
                .max(Comparator.comparing(Node::behind))
                .filter(node -> node.behind().compareTo(TOO_FAR) > 0)
                .map(node -> Finding.error("CLOCKS_DIFFER", node.behind().toSeconds(), node.name()))
                .stream();
    }
}
