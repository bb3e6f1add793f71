package dev.loginhelp.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;

/** Which build this node runs: a number that is always 1, as is the custom for what has only labels. */
public final class PackInfo {
    private PackInfo() {}

    public static void show(String version, String themes) {
        Gauge.builder("login_help.info", () -> 1)
                .description("Login Help runs here")
                .tags("version", version, "themes", themes)
                .register(Metrics.globalRegistry);
    }
}
