package dev.loginhelp.tests.cluster;

import dev.loginhelp.demo.Distribution;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.demo.PostgreSql;
import dev.loginhelp.demo.Storage;
import dev.loginhelp.tests.server.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two Keycloaks in one cluster on one PostgreSQL behind one front door; started when first asked for, for all tests. */
public final class TwoNodes {
    /** Where a test can put a theme of its own. */
    static final Path THEMES =
            new Folder(Project.TARGET.resolve("cluster-themes")).create().path();

    private final PostgreSql database;
    private final FrontDoor door = new FrontDoor();
    private final List<KeycloakServer> nodes = new ArrayList<>();

    private TwoNodes() {
        // PostgreSQL's own account must reach it, so not below the project; each checkout has its own.
        var checkout = Integer.toHexString(Project.ROOT.hashCode());
        var folder = new Folder(Path.of(System.getProperty("java.io.tmpdir"), "login-help-cluster-" + checkout));
        folder.delete();
        database = new PostgreSql(folder.path()).start();
        for (var node : List.of("a", "b")) {
            var data = new Folder(Project.TARGET.resolve("data/node-" + node));
            data.delete();
            nodes.add(node(Project.onPostgreSql(), Ports.free(), data.path()));
        }
        // One after the other: the first makes the tables.
        nodes.forEach(KeycloakServer::start);
        openToAll();
    }

    private KeycloakServer node(Distribution distribution, Ports ports, Path data) {
        return new KeycloakServer(
                distribution,
                ports,
                data,
                door.url(),
                Storage.shared(database),
                Project.LOGINS_AT_ONCE,
                "--proxy-headers=xforwarded",
                "--spi-theme--folder--dir=" + THEMES);
    }

    public static TwoNodes get() {
        return Started.NODES;
    }

    public KeycloakServer a() {
        return nodes.get(0);
    }

    KeycloakServer b() {
        return nodes.get(1);
    }

    /** Stops a node and starts it at the same place with another distribution's jars; the other one goes on. */
    void renew(KeycloakServer node, Distribution distribution) {
        node.stop();
        nodes.set(
                nodes.indexOf(node),
                node(distribution, node.ports(), node.log().resolve("..").normalize())
                        .start());
    }

    PostgreSql database() {
        return database;
    }

    /** People are led to whichever node. */
    void openToAll() {
        leadTo(a(), b());
    }

    /** From now on people are led to these nodes alone. */
    void leadTo(KeycloakServer... chosen) {
        door.leadTo(Stream.of(chosen).map(node -> node.ports().http()).toList());
    }

    /** How many nodes of the cluster see each other, as the database that they meet in tells. */
    int members() {
        return Integer.parseInt(
                database.sql("select count(*) from jgroups_ping").strip());
    }

    /** What lies in our tables of one realm, by the kind of entry. */
    int rows(String realm, String kind) {
        return Integer.parseInt(database.sql("select count(*) from (select realm_id, entry_kind from login_help_queue"
                        + " union all select realm_id, namespace from login_help_fact) o join realm r on r.id = o.realm_id"
                        + " where r.name = '" + realm + "' and o.entry_kind = '" + kind + "'")
                .strip());
    }

    /** All that lies in our tables. */
    int rows() {
        return Integer.parseInt(
                database.sql("select (select count(*) from login_help_queue) + (select count(*) from login_help_fact)")
                        .strip());
    }

    /** Made by the class loader, once, by the first thread that asks. */
    private static final class Started {
        static final TwoNodes NODES = new TwoNodes();
    }
}
