package dev.loginhelp.tests.cluster;

import dev.loginhelp.demo.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a node needs of memory and threads at this moment, as its Java tells. */
record Heap(KeycloakServer node) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** After a full collection. */
    double megabytes() {
        ask("GC.run");
        var used = USED.matcher(ask("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("No heap of " + node.pid());
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    int threads() {
        return (int) ask("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\""))
                .count();
    }

    private String ask(String what) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(jcmd, "" + node.pid(), what)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
