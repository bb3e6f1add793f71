package dev.loginhelp.demo;

import java.net.URI;

/** A Keycloak that answers, wherever it runs: a process on this machine, or a container. */
public interface RunningKeycloak {
    /** What people type before {@code /realms/...}; without a slash at the end. */
    URI baseUrl();

    /** The administration of all realms, as the first administrator. */
    AdminApi admin();
}
