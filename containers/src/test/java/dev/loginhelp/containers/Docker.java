package dev.loginhelp.containers;

import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command {@code docker}, run in the top folder of the project. */
final class Docker {
    private Docker() {}

    /** Runs it and gives back what it printed; anything but success fails with that. */
    static String run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** The same with more environment variables. */
    static String run(Map<String, String> environment, String... arguments) {
        var command = Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
        var process =
                new ProcessBuilder(command).directory(Project.ROOT.toFile()).redirectErrorStream(true);
        process.environment().putAll(environment);
        try {
            var running = process.start();
            var printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no Docker to test with: " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of what a command prints, without empty ones. */
    static List<String> lines(String... arguments) {
        return run(arguments).lines().filter(line -> !line.isBlank()).toList();
    }
}
