package dev.loginhelp.tests.climbing;

import dev.loginhelp.demo.Distribution;
import dev.loginhelp.tests.server.Project;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.asm.Advice;

/** Keycloak with the pack, some of whose nets were never hung below the store: for measurements. */
public enum WithoutNets {
    /** Neither of them. */
    BOTH("dev.loginhelp.guard.store.StoreNet", "dev.loginhelp.guard.commit.CommitNet"),
    /** Without that before the commit. */
    SECOND("dev.loginhelp.guard.commit.CommitNet");

    private final Map<String, String> listeners;

    WithoutNets(String... listeners) {
        this.listeners = Stream.of(listeners).collect(Collectors.toMap(name -> name, name -> "onEvent"));
    }

    /** Built, in a folder of its own, with a Java that runs as in production. */
    public Distribution distribution() {
        var name = "without-" + name().toLowerCase(Locale.ROOT);
        var jars = Project.jars().stream()
                .map(jar -> new BlindJar(listeners, Never.class, name).of(jar))
                .toList();
        return Project.distribution(Project.TARGET.resolve("keycloak-" + name), jars);
    }

    /** Copied to the beginning of a method that is not to do anything. Runs in the server. */
    private static final class Never {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean isOn() {
            return true;
        }
    }
}
