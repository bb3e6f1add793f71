package dev.loginhelp.release;

import dev.loginhelp.release.StartUp.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars of the pack on the server's class path; one of each, if all is well.
 *
 * @param themes empty where our themes are a folder, or not used
 */
record PackJars(List<PackJar> providers, List<PackJar> themes) {
    private static final String IN_PROVIDERS = PackJars.class.getName().replace('.', '/') + ".class";
    private static final String IN_THEMES = "theme/login-help/login/theme.properties";

    static PackJars onClassPath() {
        ClassLoader loader = PackJars.class.getClassLoader();
        try {
            return new PackJars(PackJar.with(IN_PROVIDERS, loader), PackJar.with(IN_THEMES, loader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operator must repair. */
    Stream<Sentence> complaints() {
        Stream<Sentence> twice = Stream.of(providers, themes)
                .filter(jars -> jars.size() > 1)
                .map(jars -> new Sentence(
                        "Login Help is on this server more than once: %s. Which of them runs is left to chance."
                                + " Leave one of them in providers/, run kc.sh build, and start again.",
                        names(jars)));
        return Stream.concat(twice, unlike());
    }

    /** What runs, for the log and the server info. */
    String versionOfProviders() {
        return version(providers);
    }

    String versionOfThemes() {
        return version(themes);
    }

    private Stream<Sentence> unlike() {
        return providers.size() != 1
                        || themes.size() != 1
                        || versionOfProviders().equals(versionOfThemes())
                ? Stream.empty()
                : Stream.of(new Sentence(
                        "Login Help's two jars are not of one version: %s. Put both jars of one version into"
                                + " providers/, run kc.sh build, and start again.",
                        names(List.of(providers.get(0), themes.get(0)))));
    }

    private static String version(List<PackJar> jars) {
        return jars.isEmpty()
                ? "no jar"
                : names(jars.stream().map(PackJar::version).toList());
    }

    private static String names(List<?> jars) {
        return String.join(", ", jars.stream().map(String::valueOf).toList());
    }
}
