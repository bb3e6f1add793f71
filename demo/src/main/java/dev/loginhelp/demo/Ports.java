package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Where a Keycloak listens, on the loopback interface only.
 *
 * @param http what people and applications talk to
 * @param management what tells whether the server is ready
 */
public record Ports(int http, int management) {
    /** Two ports that nobody uses at this moment. */
    public static Ports free() {
        try (var http = listen(0);
                var management = listen(0)) {
            return new Ports(http.getLocalPort(), management.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses early and in words what would otherwise be a stack trace in the middle of the start.
     *
     * @param property the system property by which another port can be chosen
     */
    static void requireFree(int port, String property) {
        try {
            listen(port).close();
        } catch (IOException e) {
            throw new StageFailure(
                    "Port %d is taken: end the program that uses it, or choose another one with -D%s=PORT."
                            .formatted(port, property),
                    e);
        }
    }

    static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }
}
