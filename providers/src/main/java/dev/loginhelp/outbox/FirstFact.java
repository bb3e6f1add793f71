package dev.loginhelp.outbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.Session;

/**
 * Adds the row of a fact unless it is there. Any number of callers may do so at once, on whatever nodes: none of them
 * fails, and so the transaction of none is lost. No standard statement promises that, so each database has its own.
 */
final class FirstFact {
    private static final String COLUMNS =
            "{h-schema}LOGIN_HELP_FACT (NAMESPACE, ABOUT, REALM_ID, EXPIRES_AT, REVISION)";
    private static final String VALUES = " values (:namespace, :about, :realm, :expires, 0)";

    private final EntityManager entities;

    FirstFact(EntityManager entities) {
        this.entities = entities;
    }

    void add(String namespace, String about, String realm, Instant expires) {
        String product = entities.unwrap(Session.class)
                .doReturningWork(connection -> connection.getMetaData().getDatabaseProductName());
        entities.createNativeQuery(statement(product))
                .setParameter("namespace", namespace)
                .setParameter("about", about)
                .setParameter("realm", realm)
                .setParameter("expires", expires.toEpochMilli())
                .executeUpdate();
    }

    /** @param product the name of the database, as JDBC tells it */
    static String statement(String product) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            // "insert ignore" would do with a shared lock, and two who both hold it block each other for ever.
            case "mysql", "mariadb" ->
                "insert into " + COLUMNS + VALUES + " on duplicate key update EXPIRES_AT = EXPIRES_AT";
            // Of all that H2 knows this alone starts over when another transaction was faster.
            case "h2" -> "merge into " + COLUMNS + " key (NAMESPACE, ABOUT)" + VALUES;
            // Two "merge" at once collide on Oracle.
            case "oracle" ->
                "insert /*+ ignore_row_on_dupkey_index(LOGIN_HELP_FACT (NAMESPACE, ABOUT)) */ into " + COLUMNS + VALUES;
            case "microsoft sql server" ->
                "insert into " + COLUMNS
                        + " select :namespace, :about, :realm, :expires, 0 where not exists"
                        + " (select 1 from {h-schema}LOGIN_HELP_FACT with (updlock, holdlock)"
                        + " where NAMESPACE = :namespace and ABOUT = :about)";
            // And all that speak as it does.
            default -> "insert into " + COLUMNS + VALUES + " on conflict (NAMESPACE, ABOUT) do nothing";
        };
    }
}
