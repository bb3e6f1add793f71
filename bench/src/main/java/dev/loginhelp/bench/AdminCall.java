package dev.loginhelp.bench;

import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.KeycloakServer;
import java.net.http.HttpResponse;

/** A call of the administration API, timed from the first byte out to the last byte in. */
record AdminCall(AdminApi admin, String path) {
    AdminCall(KeycloakServer server, String path) {
        this(server.admin(), path);
    }

    HttpResponse<String> send() {
        var answer = admin.exchange("GET", path, null);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Milliseconds. */
    double time() {
        long start = System.nanoTime();
        send();
        return (System.nanoTime() - start) / 1e6;
    }
}
