package dev.loginhelp.outbox;

import dev.loginhelp.outbox.table.FormerTable;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Moves what a former build has left to be done into our queue: a row a transaction, so that none is done twice. */
final class TakeOver {
    private static final Logger LOG = Logger.getLogger(TakeOver.class);

    private final KeycloakSessionFactory sessions;
    private final String kind;
    private final Outages outages;

    /** @param outages of this kind of work, kept from one run to the next */
    TakeOver(KeycloakSessionFactory sessions, String kind, Outages outages) {
        this.sessions = sessions;
        this.kind = kind;
        this.outages = outages;
    }

    /** Moves what is due now, and says how much that was. */
    int run() {
        int moved = 0;
        try {
            int before;
            do {
                before = moved;
                for (String id : due()) {
                    moved += KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> move(session, id));
                }
            } while (moved > before);
        } catch (RuntimeException failure) {
            outages.failed(kind)
                    .ifPresent(line -> LOG.warnf(
                            failure, "login-help: %s of a former build waits still; it is tried again", kind));
        }
        if (moved > 0) {
            LOG.infof("login-help: %d waiting of a former build taken over into %s", moved, kind);
        }
        return moved;
    }

    private List<String> due() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, session -> former(session).due(kind, Instant.now()));
    }

    private static int move(KeycloakSession session, String id) {
        return former(session).move(id, Instant.now()) ? 1 : 0;
    }

    private static FormerTable former(KeycloakSession session) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new FormerTable(entities);
    }
}
