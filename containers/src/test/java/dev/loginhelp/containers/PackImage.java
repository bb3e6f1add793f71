package dev.loginhelp.containers;

import java.util.Map;

/** The image of the project's {@code Dockerfile}, with the jars as they were packaged; and the images it runs beside. */
final class PackImage {
    static final String NAME = "login-help:under-test";

    private PackImage() {}

    /** Builds it, once a run, and gives back its name. */
    static String built() {
        return Built.NAME_WHEN_BUILT;
    }

    /** The image of another service, as pinned in the compose file. */
    static String beside(String service) {
        return new Compose("login-help-images", Map.of())
                .service(service)
                .path("image")
                .asText();
    }

    /** Made by the class loader, once. */
    private static final class Built {
        static final String NAME_WHEN_BUILT = build();

        private static String build() {
            new Compose("login-help-images", Map.of()).run("build", "keycloak");
            return NAME;
        }
    }
}
