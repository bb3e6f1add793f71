package dev.loginhelp.release;

import dev.loginhelp.outbox.ExpiringStore;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/** The nodes that run the pack on this database. Each tells of itself there, so that the doctor can compare them. */
public final class Nodes {
    private static final Logger LOG = Logger.getLogger(Nodes.class);
    private static final String NAMESPACE = "login-help-node";
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 200;

    private final ExpiringStore store;
    private final RealmModel home;
    private final Clock clock;

    public Nodes(KeycloakSession session, Clock clock) {
        this.store = new ExpiringStore(session, NAMESPACE);
        this.home = session.realms().getRealmByName(Config.getAdminRealm());
        this.clock = clock;
    }

    /** Those that are there now. */
    public List<Node> all() {
        Instant now = clock.instant();
        return known().stream().filter(node -> node.isThere(now)).toList();
    }

    static void tellRegularly(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor(NAMESPACE);
        String build = PackJars.onClassPath().versionOfProviders();
        Runnable telling = () -> executor.execute(() -> tell(sessions, build));
        telling.run();
        session.getProvider(TimerProvider.class).schedule(telling, Node.EVERY.toMillis(), NAMESPACE);
    }

    private static void tell(KeycloakSessionFactory sessions, String build) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    sessions, session -> new Nodes(session, Clock.systemUTC()).tell(build));
        } catch (RuntimeException failure) {
            LOG.debug("login-help: this node could not tell of itself", failure);
        }
    }

    private void tell(String build) {
        Instant now = clock.instant();
        Node self = Node.seen(name(), build, now, known());
        store.write(home, self.name(), now.plus(Node.EVERY.multipliedBy(10)), former -> self.fact());
        store.sweep(now);
    }

    private List<Node> known() {
        return store.all(home, MOST).entrySet().stream()
                .flatMap(fact -> Node.parse(fact.getKey(), fact.getValue()).stream())
                .toList();
    }

    /** The same after a restart, and another one for each build on a machine: no folder has two. */
    private static String name() {
        String name = host() + ":" + System.getProperty("kc.home.dir", "");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
