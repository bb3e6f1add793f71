package dev.loginhelp.release;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the running server has every class, constructor, method and field of Keycloak's that the pack was built with. A
 * server that lacks one would start, and fail later in every realm, with an error that does not name the pack.
 */
public final class FitCheck {
    /** Written at build by the test of the same name: a class a line, or one with {@code #} and a member. */
    static final String LIST = "/META-INF/login-help/keycloak.txt";

    private FitCheck() {}

    /**
     * Ends the start of a server that the pack does not fit.
     *
     * @throws IllegalStateException with one sentence: which pack, which Keycloak, what is missing, what to do
     */
    public static void require() {
        missing(list()).ifPresent(member -> {
            throw new IllegalStateException(String.format(
                    "Login Help %s does not fit Keycloak %s, which has no %s: use a version of Login Help that was made"
                            + " for this Keycloak, or remove both of its jars, and run kc.sh build.",
                    PackJars.onClassPath().versionOfProviders(),
                    KeycloakRelease.running().name(),
                    member));
        });
    }

    /** The first of these that the server does not have. */
    static Optional<String> missing(List<String> members) {
        return members.stream().filter(member -> !isThere(member)).findFirst();
    }

    static List<String> list() {
        try (InputStream list = Objects.requireNonNull(FitCheck.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isThere(String member) {
        String[] parts = member.split("#", 2);
        Class<?> owner;
        try {
            owner = Class.forName(parts[0], false, FitCheck.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError gone) {
            return false;
        }
        try {
            return parts.length == 1 || members(owner).anyMatch(parts[1]::equals);
        } catch (LinkageError anotherMemberNeedsWhatThisServerWasBuiltWithout) {
            return true; // That cannot be told, and is no reason to refuse a start.
        }
    }

    /** All that the class declares; the list names inherited members with the class that declares them. */
    private static Stream<String> members(Class<?> owner) {
        Stream<String> constructors =
                Stream.of(owner.getDeclaredConstructors()).map(each -> "<init>" + parameters(each));
        Stream<String> methods = Stream.of(owner.getDeclaredMethods())
                .map(each ->
                        each.getName() + parameters(each) + each.getReturnType().getName());
        Stream<String> fields = Stream.of(owner.getDeclaredFields())
                .map(each -> each.getName() + ":" + each.getType().getName());
        return Stream.of(constructors, methods, fields).flatMap(each -> each);
    }

    private static String parameters(Executable member) {
        return Stream.of(member.getParameterTypes()).map(Class::getName).collect(joining(",", "(", ")"));
    }
}
