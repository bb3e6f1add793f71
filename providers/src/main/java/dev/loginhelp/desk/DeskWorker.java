package dev.loginhelp.desk;

import dev.loginhelp.outbox.DueRows;
import dev.loginhelp.outbox.RowWorker;
import dev.loginhelp.outbox.table.DueRow;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Decides one request; the row in the desk's table, the event and the mails are one transaction. */
final class DeskWorker implements RowWorker {
    private static final Logger LOG = Logger.getLogger(DeskWorker.class);

    private final KeycloakSessionFactory sessions;
    private final Clock clock;

    DeskWorker(KeycloakSessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean workOne() {
        DueRow[] taken = new DueRow[1];
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> decideNext(session, taken));
        } catch (RuntimeException failure) {
            if (taken[0] == null) {
                throw failure;
            }
            // Its kind alone: the words of a failure may repeat what was typed.
            LOG.warnf(
                    "login-help: request %s to the help desk could not be decided: %s; it is tried again",
                    taken[0], failure.getClass().getName());
            KeycloakModelUtils.runJobInTransaction(sessions, session -> postpone(session, taken[0], failure));
        }
        return taken[0] != null;
    }

    private void decideNext(KeycloakSession session, DueRow[] taken) {
        DueRows rows = rows(session);
        Optional<DueRow> next = rows.next();
        if (next.isPresent()) {
            taken[0] = next.get();
            AskedRequest asked = AskedRequest.parse(taken[0].payload());
            inRealm(session, taken[0], realm -> new RequestDecision(session, realm, clock).decide(asked));
            rows.done(taken[0].id());
        }
    }

    private void postpone(KeycloakSession session, DueRow row, RuntimeException failure) {
        if (rows(session).failedOnce(row.id(), failure.getClass().getSimpleName())) {
            LOG.errorf("login-help: request %s to the help desk was given up: it could not be decided in a day", row);
            inRealm(session, row, realm -> DeskEvents.givenUp(session, realm));
        }
    }

    private static void inRealm(KeycloakSession session, DueRow row, Consumer<RealmModel> work) {
        RealmModel realm = session.realms().getRealm(row.realmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            work.accept(realm);
        }
    }

    private DueRows rows(KeycloakSession session) {
        return new DueRows(session, DeskQueueFactory.ID, clock);
    }
}
