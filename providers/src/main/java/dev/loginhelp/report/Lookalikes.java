package dev.loginhelp.report;

import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Whether a database takes letters for others that look like them, in the very text of a statement. */
final class Lookalikes {
    // Its usual collations know no widths, and its statements no letters but those of its own country.
    private static final String KNOWS_NO_WIDTH = "Microsoft SQL Server";

    private Lookalikes() {}

    static boolean in(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .unwrap(Session.class)
                .doReturningWork(connection -> connection.getMetaData().getDatabaseProductName())
                .equalsIgnoreCase(KNOWS_NO_WIDTH);
    }
}
