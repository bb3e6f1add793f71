package dev.loginhelp.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The arguments of {@code kc.sh start} for one server alone on this machine. */
final class StartArguments {
    private StartArguments() {}

    static List<String> of(Ports ports, Path data, List<String> more) {
        var own = Stream.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.http(),
                "--http-management-port=" + ports.management(),
                // A fixed host name: links in mails must never follow what a request claims.
                "--hostname=http://localhost:" + ports.http(),
                "--db-url=" + databaseUrl(data),
                "--cache=local",
                "--shutdown-delay=0s",
                // The health check says "not yet" five times a second while the server starts.
                "--log-level=info,io.smallrye.health:warn");
        return Stream.concat(own, more.stream()).toList();
    }

    /**
     * What Keycloak itself uses for dev-file, but in a folder that outlives a change of version, and with every commit
     * written at once: by default H2 waits up to half a second, and a killed server forgets what it had confirmed.
     */
    static String databaseUrl(Path data) {
        return "jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }
}
