package dev.loginhelp.reset.decision;

import dev.loginhelp.outbox.DueRows;
import dev.loginhelp.outbox.RowWorker;
import dev.loginhelp.outbox.table.DueRow;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Decides one reset request: the verdict, its event and its mail are one transaction, so each happens once. */
final class RequestWorker implements RowWorker {
    private final KeycloakSessionFactory sessions;
    private final Clock clock;
    private final RequestLog log;

    RequestWorker(KeycloakSessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.log = new RequestLog(clock);
    }

    @Override
    public boolean workOne() {
        DueRow[] taken = new DueRow[1];
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> decideNext(session, taken));
            if (taken[0] != null) {
                log.decided(taken[0]);
            }
        } catch (RuntimeException failure) {
            if (taken[0] == null) {
                throw failure;
            }
            log.failed(taken[0], failure);
            KeycloakModelUtils.runJobInTransaction(sessions, session -> postpone(session, taken[0], failure));
        }
        return taken[0] != null;
    }

    private void decideNext(KeycloakSession session, DueRow[] taken) {
        DueRows rows = rows(session);
        Optional<DueRow> next = rows.next();
        if (next.isEmpty()) {
            return;
        }
        DueRow row = next.get();
        taken[0] = row;
        RealmModel realm = session.realms().getRealm(row.realmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            new ResetDecision(session, realm, clock).decide(read(row));
        }
        rows.done(row.id());
    }

    private void postpone(KeycloakSession session, DueRow row, RuntimeException failure) {
        if (rows(session).failedOnce(row.id(), failure.getClass().getSimpleName())) {
            log.givenUp(row);
            RealmModel realm = session.realms().getRealm(row.realmId());
            if (realm != null) {
                session.getContext().setRealm(realm);
                RequestEvents.givenUp(session, realm);
            }
        }
    }

    private static ResetRequest read(DueRow row) {
        try {
            return ResetRequest.parse(row.payload());
        } catch (IOException unreadable) {
            throw new IllegalStateException("unreadable request", unreadable);
        }
    }

    private DueRows rows(KeycloakSession session) {
        return new DueRows(session, RequestQueueFactory.ID, clock);
    }
}
