package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scripts of Keycloak's distribution, run to their end. */
public final class Scripts {
    private final Distribution distribution;

    public Scripts(Distribution distribution) {
        this.distribution = distribution;
    }

    /**
     * Runs {@code kc.sh export} or {@code kc.sh import} on the data of a server that is not running. An import into an
     * empty database makes the server's first administrator too, or there will be none.
     *
     * @return what it said
     */
    public String kc(String command, Path data, String... options) {
        var own = List.of(command, "--optimized", "--db-url=" + Storage.fileUrl(data));
        var script = distribution.script(
                "kc", Stream.concat(own.stream(), Stream.of(options)).toList());
        script.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMINISTRATOR);
        script.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakServer.ADMINISTRATOR);
        // It opens the management port, too, and another server may be running on the usual one.
        script.environment()
                .put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(Ports.free().management()));
        return run(script);
    }

    /** Runs {@code kcadm.sh}; gives back what it said. */
    public String kcadm(String... arguments) {
        return run(distribution.script("kcadm", List.of(arguments)));
    }

    private static String run(ProcessBuilder command) {
        try {
            var process = command.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StageFailure(String.join(" ", command.command()) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageFailure("Interrupted while running a script of Keycloak.", e);
        }
    }
}
