package dev.loginhelp.admin;

import java.util.Objects;

/** The version of the pack, from the manifest of its jar. */
final class PackVersion {
    private PackVersion() {}

    static String read() {
        return Objects.requireNonNullElse(PackVersion.class.getPackage().getImplementationVersion(), "unknown");
    }
}
