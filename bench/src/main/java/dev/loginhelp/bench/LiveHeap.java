package dev.loginhelp.bench;

import dev.loginhelp.demo.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a server really needs of memory at this moment: its heap after a full collection. */
record LiveHeap(KeycloakServer server) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** In MB. */
    double measure() {
        ask("GC.run");
        ask("GC.run");
        var info = ask("GC.heap_info");
        var used = USED.matcher(info);
        if (!used.find()) {
            throw new IllegalStateException("Unreadable: " + info);
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    /** Threads of the server, at this moment. */
    long threads() {
        return ask("Thread.print").lines().filter(line -> line.startsWith("\"")).count();
    }

    private String ask(String what) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(jcmd, "" + server.pid(), what)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
