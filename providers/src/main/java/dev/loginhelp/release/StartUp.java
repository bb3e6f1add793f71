package dev.loginhelp.release;

import dev.loginhelp.metrics.PackInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/** What an operator is told about the pack when the server starts, and in its server info. */
public final class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class);

    private StartUp() {}

    /** Says which versions run, and in one sentence each what is wrong with them. */
    public static void report(KeycloakSessionFactory server) {
        PackJars jars = PackJars.onClassPath();
        LOG.infof("Login Help %s, themes %s", jars.versionOfProviders(), jars.versionOfThemes());
        PackInfo.show(jars.versionOfProviders(), jars.versionOfThemes());
        KeycloakRelease running = KeycloakRelease.running();
        if (running.fit() == KeycloakRelease.Fit.UNTRIED || running.fit() == KeycloakRelease.Fit.TOO_NEW) {
            LOG.warnf(
                    "Login Help %s was not tried with Keycloak %s; the newest line it was tried with is %s. Look for a"
                            + " newer version of the pack, and try it on a test server first.",
                    jars.versionOfProviders(), running.name(), KeycloakRelease.NEWEST_LINE.name());
        }
        complaints(server).forEach(LOG::error);
        server.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(server, Nodes::tellRegularly);
            }
        });
    }

    /** What is wrong with the jars, or with what else is on the server, in a sentence each. */
    public static Stream<String> complaints(KeycloakSessionFactory server) {
        return Stream.concat(
                        PackJars.onClassPath().complaints(),
                        OverriddenProvider.on(server).map(OverriddenProvider::complaint))
                .map(Sentence::toString);
    }

    /** For the console's <em>Provider info</em>. */
    public static Map<String, String> serverInfo() {
        PackJars jars = PackJars.onClassPath();
        return new TreeMap<>(
                Map.of("Login Help", jars.versionOfProviders(), "Login Help themes", jars.versionOfThemes()));
    }

    /** Something to repair: what is wrong, and what to do. */
    record Sentence(String format, List<Object> parts) {
        Sentence(String format, Object... parts) {
            this(format, List.of(parts));
        }

        @Override
        public String toString() {
            return String.format(format, parts.toArray());
        }
    }
}
