package dev.loginhelp.admin.call;

import java.util.Objects;

/** The version of the pack, from the manifest of its jar. */
public final class PackVersion {
    private PackVersion() {}

    public static String read() {
        return Objects.requireNonNullElse(PackVersion.class.getPackage().getImplementationVersion(), "unknown");
    }
}
