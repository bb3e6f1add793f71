package dev.loginhelp.demo;

import java.nio.file.Path;
import java.util.List;

/** The two jars as the build packages them: what an operator would copy to {@code providers/}. */
public final class PackJars {
    private PackJars() {}

    /** @param root the top folder of the project */
    public static List<Path> of(Path root, String version) {
        return List.of(
                root.resolve("providers/target/login-help-providers-%s.jar".formatted(version)),
                root.resolve("themes/target/login-help-themes-%s.jar".formatted(version)));
    }
}
