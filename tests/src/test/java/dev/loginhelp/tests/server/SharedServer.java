package dev.loginhelp.tests.server;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;

/** The one Keycloak that every test uses that does not have to kill it; started when first asked for. */
public final class SharedServer {
    private SharedServer() {}

    public static KeycloakServer get() {
        return Started.SERVER;
    }

    /** Made by the class loader, once, by the first thread that asks. */
    private static final class Started {
        static final KeycloakServer SERVER = start();

        private static KeycloakServer start() {
            var data = new Folder(Project.TARGET.resolve("data/shared"));
            data.delete();
            return new KeycloakServer(Project.distribution(), Ports.free(), data.path(), Project.LOGINS_AT_ONCE)
                    .start();
        }
    }
}
