package dev.loginhelp.tests.climbing;

import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.tests.server.Project;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;

/** A copy of one of the pack's jars in which each guard first looks whether it is to ask ({@link Blindfold}). */
final class BlindJar {
    /** The methods that end a request. */
    private static final Map<String, String> GUARDS = Map.of(
            "dev.loginhelp.guard.store.StoreWrites", "check",
            "dev.loginhelp.guard.store.Departures", "check",
            "dev.loginhelp.guard.credentials.PasswordGuard", "check",
            "dev.loginhelp.guard.commit.LastWord", "ask");

    private final Map<String, String> methods;
    private final Class<?> advice;
    private final Path folder;

    BlindJar() {
        this(GUARDS, Blindfold.class, "blind");
    }

    /**
     * @param methods by their class
     * @param advice what is done in them before anything else
     * @param name of the folder for the copies
     */
    BlindJar(Map<String, String> methods, Class<?> advice, String name) {
        this.methods = methods;
        this.advice = advice;
        this.folder = Project.TARGET.resolve("jars-" + name);
    }

    Path of(Path jar) {
        var copy = folder.resolve(jar.getFileName());
        new Folder(folder).create();
        try (var old = new JarFile(jar.toFile());
                var made = new JarOutputStream(Files.newOutputStream(copy))) {
            for (var entry : old.stream().toList()) {
                made.putNextEntry(new JarEntry(entry.getName()));
                made.write(content(old, entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private byte[] content(JarFile jar, JarEntry entry) throws IOException {
        var type = entry.getName().replaceFirst("\\.class$", "").replace('/', '.');
        var guard = methods.get(type);
        return guard == null ? jar.getInputStream(entry).readAllBytes() : blind(jar, type, guard);
    }

    private byte[] blind(JarFile jar, String type, String guard) throws IOException {
        var all = new ArrayList<ClassFileLocator>();
        all.add(ClassFileLocator.ForJarFile.of(new File(jar.getName())));
        all.add(ClassFileLocator.ForClassLoader.ofPlatformLoader());
        for (var folder : List.of("lib/lib/main", "lib/lib/boot")) {
            try (var jars = Files.list(Project.distribution().home().resolve(folder))) {
                for (var each : jars.toList()) {
                    all.add(ClassFileLocator.ForJarFile.of(each.toFile()));
                }
            }
        }
        try (var classes = new ClassFileLocator.Compound(all)) {
            return new ByteBuddy()
                    .with(TypeValidation.DISABLED)
                    .redefine(TypePool.Default.of(classes).describe(type).resolve(), classes)
                    .visit(Advice.to(advice).on(named(guard)))
                    .make()
                    .getBytes();
        }
    }
}
