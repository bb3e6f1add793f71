package dev.loginhelp.tests.climbing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The classes of an unpacked Keycloak, read and never run. */
record ServerJars(Path home) {
    /** All of Keycloak's own that can be read: some belong to libraries that the server does not carry. */
    List<Class<?>> classes() {
        var jars = jars();
        var loader = new URLClassLoader(
                jars.stream().map(ServerJars::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("org.keycloak."))
                .flatMap(jar -> names(jar).stream())
                .<Class<?>>mapMulti((name, found) -> {
                    try {
                        var type = Class.forName(name, false, loader);
                        if (type.getDeclaredMethods().length > 0) {
                            found.accept(type);
                        }
                    } catch (ClassNotFoundException | LinkageError withoutItsLibrary) {
                        if (name.contains("Resource")) {
                            throw new AssertionError("Cannot read " + name, withoutItsLibrary);
                        }
                    }
                })
                .toList();
    }

    private List<Path> jars() {
        try (Stream<Path> files = Files.walk(home.resolve("lib/lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path jar) {
        try (var content = new JarFile(jar.toFile())) {
            var names = new ArrayList<String>();
            for (var entry : Collections.list(content.entries())) {
                var name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.equals("module-info.class")) {
                    names.add(className(entry));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(JarEntry entry) {
        return entry.getName().replaceAll("\\.class$", "").replace('/', '.');
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
