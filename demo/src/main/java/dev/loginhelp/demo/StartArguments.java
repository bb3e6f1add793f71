package dev.loginhelp.demo;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The arguments of {@code kc.sh start} for a server that only this machine can reach. */
final class StartArguments {
    private StartArguments() {}

    static List<String> of(Ports ports, URI base, Storage storage, List<String> more) {
        var own = Stream.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.http(),
                "--http-management-port=" + ports.management(),
                // A fixed host name: links in mails must never follow what a request claims.
                "--hostname=" + base,
                "--shutdown-delay=0s",
                // The health check says "not yet" five times a second while the server starts.
                "--log-level=info,io.smallrye.health:warn");
        return Stream.of(own, storage.options().stream(), more.stream())
                .flatMap(options -> options)
                .toList();
    }
}
