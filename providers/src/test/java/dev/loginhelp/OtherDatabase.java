package dev.loginhelp;

import dev.loginhelp.outbox.table.Tables;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * A database that nobody has here: Hibernate speaks to it in its language, and what it says is kept. It answers
 * only what further statements depend on.
 */
final class OtherDatabase {
    private static final Pattern ENTITY = Pattern.compile("<class>([^<]+)</class>");
    /** One row of these texts for the statements that others depend on. */
    private static final Map<Pattern, String> ROWS = Map.of(
            Pattern.compile("^select count(_big)?\\("), "",
            Pattern.compile("'composite'"), "group",
            Pattern.compile("xn--"), "ann@xn--bcher-kva.example",
            Pattern.compile("^select .*ABOUT from .*EXPIRES_AT<"), "fact",
            Pattern.compile("^select .*NAMESPACE from .*EXPIRES_AT<"), "namespace",
            Pattern.compile("^select .*ID from LOGIN_HELP_QUEUE .*order by"), "row");

    private final Dialect dialect;
    private final String product;
    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> speakers = new TreeSet<>();

    OtherDatabase(Dialect dialect, String product) {
        this.dialect = dialect;
        this.product = product;
    }

    /** Has the work ask this database. */
    void during(Consumer<KeycloakSession> work) {
        try (SessionFactory sessions = sessions();
                var entities = sessions.openSession()) {
            entities.beginTransaction();
            EntityManager watched = Stub.of(
                    EntityManager.class,
                    (method, arguments) -> {
                        if (method.startsWith("create")) {
                            StackWalker.getInstance()
                                    .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                                            .filter(name -> name.startsWith("dev.loginhelp.") && !isTest(name))
                                            .findFirst())
                                    .ifPresent(speakers::add);
                        }
                        return Stub.PASS;
                    },
                    entities);
            JpaConnectionProvider jpa = Stub.of(JpaConnectionProvider.class, (method, arguments) -> watched);
            work.accept(Stub.of(
                    KeycloakSession.class,
                    (method, arguments) ->
                            method.equals("getProvider") && arguments[0] == JpaConnectionProvider.class ? jpa : null));
            entities.getTransaction().rollback();
        }
    }

    /** What it was asked, in its language. */
    Set<String> said() {
        return said;
    }

    /** The classes of ours that have asked. */
    Set<String> speakers() {
        return speakers;
    }

    private static boolean isTest(String name) {
        return Stream.of(OtherDatabase.class, OurStatements.class, Stub.class, StatementsTest.class)
                .anyMatch(test -> name.startsWith(test.getName()));
    }

    private SessionFactory sessions() {
        var configuration = new Configuration();
        entities().forEach(configuration::addAnnotatedClass);
        new Tables().getEntities().forEach(configuration::addAnnotatedClass);
        var properties = configuration.getProperties();
        properties.put("hibernate.dialect", dialect);
        properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        properties.put("hibernate.connection.provider_class", new Connections());
        properties.put("hibernate.query.in_clause_parameter_padding", "true");
        return configuration.buildSessionFactory();
    }

    private static Set<Class<?>> entities() {
        try (InputStream unit = Objects.requireNonNull(
                OtherDatabase.class.getResourceAsStream("/default-persistence.xml"), "Keycloak's entities")) {
            Set<Class<?>> entities = new LinkedHashSet<>();
            var names = ENTITY.matcher(new String(unit.readAllBytes(), StandardCharsets.UTF_8));
            while (names.find()) {
                entities.add(Class.forName(names.group(1)));
            }
            return entities;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private Connection connection() {
        DatabaseMetaData metaData = Stub.of(
                DatabaseMetaData.class,
                (method, arguments) -> method.equals("getDatabaseProductName") ? product : null);
        return Stub.of(Connection.class, (method, arguments) -> switch (method) {
            case "getMetaData" -> metaData;
            case "prepareStatement" -> {
                said.add((String) arguments[0]);
                yield statement((String) arguments[0]);
            }
            default -> null;
        });
    }

    private static PreparedStatement statement(String text) {
        Optional<String> row = ROWS.entrySet().stream()
                .filter(known -> known.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst();
        boolean[] rows = {row.isPresent()};
        ResultSetMetaData metaData = Stub.of(ResultSetMetaData.class, (method, arguments) -> null);
        ResultSet result = Stub.of(ResultSet.class, (method, arguments) -> switch (method) {
            case "next" -> {
                boolean next = rows[0];
                rows[0] = false;
                yield next;
            }
            case "getMetaData" -> metaData;
            case "getString", "getNString" -> row.orElse(null);
            default -> null;
        });
        return Stub.of(PreparedStatement.class, (method, arguments) -> switch (method) {
            case "executeQuery", "getResultSet" -> result;
            case "executeUpdate" -> 1;
            default -> null;
        });
    }

    /** Gives Hibernate connections to nowhere. */
    private final class Connections implements ConnectionProvider {
        @Override
        public Connection getConnection() {
            return connection();
        }

        @Override
        public void closeConnection(Connection connection) {}

        @Override
        public boolean supportsAggressiveRelease() {
            return false;
        }

        @Override
        public boolean isUnwrappableAs(Class<?> type) {
            return false;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException(type.getName());
        }
    }
}
