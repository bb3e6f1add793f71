package dev.loginhelp.containers;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.RunningKeycloak;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The image as in production: read-only, on PostgreSQL, with an inbox. Started for the first class that asks, shared by
 * all, ended with the run.
 *
 * <p>Register it before the realm that lives on it, with {@code @Order}.
 */
final class Containers implements RunningKeycloak, AutoCloseable {
    /** Where a realm on them sends its mails. */
    static final String SMTP_HOST = "mailpit";

    static final int SMTP = 1025;
    private static final int MAILPIT = 8025;

    /** Two secrets that are nowhere else: found in a log or an image, they are a leak. */
    static final String ADMIN_PASSWORD = "admin-" + UUID.randomUUID();

    static final String DATABASE_PASSWORD = "database-" + UUID.randomUUID();

    private final Network network = Network.newNetwork();
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(
                    DockerImageName.parse(PackImage.beside("postgres")).asCompatibleSubstituteFor("postgres"))
            .withNetwork(network)
            .withNetworkAliases("postgres")
            .withDatabaseName("keycloak")
            .withUsername("keycloak")
            .withPassword(DATABASE_PASSWORD);
    private final GenericContainer<?> mailpit = new GenericContainer<>(PackImage.beside("mailpit"))
            .withNetwork(network)
            .withNetworkAliases(SMTP_HOST)
            .withExposedPorts(SMTP, MAILPIT)
            .waitingFor(Wait.forHttp("/readyz").forPort(MAILPIT));
    private final KeycloakContainer keycloak = new KeycloakContainer(PackImage.built())
            .withNetwork(network)
            .withProductionMode()
            .withOptimizedFlag()
            .withAdminPassword(ADMIN_PASSWORD)
            .withEnv("KC_DB_URL", "jdbc:postgresql://postgres:5432/keycloak")
            .withEnv("KC_DB_USERNAME", "keycloak")
            .withEnv("KC_DB_PASSWORD", DATABASE_PASSWORD)
            .withEnv("KC_HTTP_ENABLED", "true")
            // The port is known only when the container runs.
            .withEnv("KC_HOSTNAME_STRICT", "false")
            .withEnv("KC_LOG_LEVEL", "info,io.smallrye.health:warn")
            .withEnv("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m")
            .withTmpFs(Map.of("/tmp", "", "/opt/keycloak/data/tmp", "", "/opt/keycloak/data/transaction-logs", ""))
            .withCreateContainerCmdModifier(create -> create.getHostConfig().withReadonlyRootfs(true))
            .withStartupTimeout(Duration.ofMinutes(5));

    private Containers() {
        try {
            Startables.deepStart(postgres, mailpit).join();
            keycloak.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://%s:%d".formatted(keycloak.getHost(), keycloak.getHttpPort()));
    }

    @Override
    public AdminApi admin() {
        return new AdminApi(baseUrl(), keycloak.getAdminUsername(), ADMIN_PASSWORD);
    }

    GenericContainer<?> keycloak() {
        return keycloak;
    }

    /** Where the realm's mails arrive; it sends them to host {@value #SMTP_HOST}, port {@value #SMTP}. */
    Mailpit inbox() {
        return new Mailpit(URI.create("http://%s:%d".formatted(mailpit.getHost(), mailpit.getMappedPort(MAILPIT))));
    }

    @Override
    public void close() {
        keycloak.stop();
        mailpit.stop();
        postgres.stop();
        network.close();
    }

    /** Starts them before the class that asks first, and ends them after the last. */
    static final class Shared implements BeforeAllCallback, Supplier<Containers> {
        private @Nullable Containers running;

        @Override
        public void beforeAll(ExtensionContext context) {
            running = context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Containers.class, key -> new Containers(), Containers.class);
        }

        @Override
        public Containers get() {
            if (running == null) {
                throw new IllegalStateException("Register it with @RegisterExtension @Order(1) static final");
            }
            return running;
        }
    }
}
