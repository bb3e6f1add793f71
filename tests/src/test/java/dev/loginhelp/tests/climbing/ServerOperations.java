package dev.loginhelp.tests.climbing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a Keycloak can be asked to change, read from the JAX-RS annotations in its jars: of every class, whether a locator
 * leads to it or a provider hands it out.
 */
final class ServerOperations {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    // What the admin console needs beside the rest is an extension, which no locator's type tells.
    private static final Map<String, String> ROOTS = Map.of(
            "org.keycloak.services.resources.admin.RealmAdminResource", "",
            "org.keycloak.admin.ui.rest.AdminExtResource", "/ui-ext");

    private final List<Class<?>> classes;

    ServerOperations(Path home) {
        classes = new ServerJars(home).classes();
    }

    /** All of them, with how many methods have the same name, class and path. */
    Map<Operation, Long> all() {
        return classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> changes(method) && !method.isBridge())
                .collect(Collectors.groupingBy(ServerOperations::operation, TreeMap::new, Collectors.counting()));
    }

    /** Where the administration of a realm has each, below {@code /admin/realms/{realm}}, as far as locators tell. */
    Map<Operation, Set<String>> ofRealmAdministration() {
        var places = places();
        var found = new TreeMap<Operation, Set<String>>();
        for (var type : classes) {
            for (var place : places.getOrDefault(type, Set.of())) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(ServerOperations::changes)
                        .forEach(method -> found.computeIfAbsent(operation(method), none -> new TreeSet<>())
                                .add(place + below(method)));
            }
        }
        return found;
    }

    private Map<Class<?>, Set<String>> places() {
        var known = new HashMap<Class<?>, Set<String>>();
        var open = new ArrayDeque<Class<?>>();
        for (var type : classes) {
            if (ROOTS.containsKey(type.getName())) {
                known.put(type, new TreeSet<>(Set.of(Objects.requireNonNull(ROOTS.get(type.getName())))));
                open.add(type);
            }
        }
        while (!open.isEmpty()) {
            var type = open.remove();
            for (var locator : type.getDeclaredMethods()) {
                if (verb(locator) == null && path(locator) != null) {
                    var next = locator.getReturnType();
                    var here = Objects.requireNonNull(known.get(type)).stream()
                            .map(place -> place + below(locator))
                            .collect(Collectors.toSet());
                    if (known.computeIfAbsent(next, none -> new TreeSet<>()).addAll(here)) {
                        open.add(next);
                    }
                }
            }
        }
        return known;
    }

    private static boolean changes(Method method) {
        var verb = verb(method);
        return verb != null && !READING.contains(verb);
    }

    private static Operation operation(Method method) {
        return new Operation(
                Objects.requireNonNull(verb(method)),
                method.getDeclaringClass().getSimpleName(),
                method.getName(),
                below(method).replaceFirst("^/", ""));
    }

    private static String below(Method method) {
        var path = Objects.requireNonNullElse(path(method), "").replaceAll("^/|/$", "");
        return path.isEmpty() ? "" : "/" + path;
    }

    // By name: the annotations are those of the server's class loader, not of ours.
    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation ->
                        value(Arrays.asList(annotation.annotationType().getAnnotations()), "HttpMethod"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String path(Method method) {
        return value(Arrays.asList(method.getAnnotations()), "Path");
    }

    private static @Nullable String value(Collection<Annotation> annotations, String name) {
        return annotations.stream()
                .filter(each -> each.annotationType().getName().equals("jakarta.ws.rs." + name))
                .map(ServerOperations::value)
                .findFirst()
                .orElse(null);
    }

    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
