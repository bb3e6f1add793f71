package dev.loginhelp.reset;

import dev.loginhelp.outbox.DueRows;
import dev.loginhelp.outbox.RowWorker;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.outbox.OutboxStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.OutboxEntryEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Decides one reset request: the verdict, its event and its letter are one transaction, so each happens once. */
final class RequestWorker implements RowWorker {
    private static final Logger LOG = Logger.getLogger(RequestWorker.class);

    private static final String NOTHING = "";

    private final KeycloakSessionFactory sessions;
    private final Clock clock;

    RequestWorker(KeycloakSessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean workOne() {
        String[] taken = {NOTHING};
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> decideNext(session, taken));
        } catch (RuntimeException failure) {
            if (taken[0].equals(NOTHING)) {
                throw failure;
            }
            // Its kind alone: the words of a failure may repeat what was typed.
            LOG.warnf(
                    "login-help: reset request %s could not be decided: %s; it is tried again",
                    taken[0], failure.getClass().getName());
            LOG.debug("login-help: why", failure);
            KeycloakModelUtils.runJobInTransaction(sessions, session -> postpone(session, taken[0], failure));
        }
        return !taken[0].equals(NOTHING);
    }

    private void decideNext(KeycloakSession session, String[] taken) {
        DueRows rows = rows(session);
        Optional<OutboxEntryEntity> next = rows.next();
        if (next.isEmpty()) {
            return;
        }
        OutboxEntryEntity row = next.get();
        taken[0] = row.getId();
        RealmModel realm = session.realms().getRealm(row.getRealmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            new ResetDesk(session, realm, clock).decide(read(row));
        }
        rows.done(row);
    }

    private void postpone(KeycloakSession session, String id, RuntimeException failure) {
        OutboxEntryEntity row = new OutboxStore(session).findById(id);
        if (row != null && rows(session).failedOnce(id, failure.getClass().getSimpleName())) {
            LOG.errorf("login-help: reset request %s was given up: it could not be decided within a day", id);
            RealmModel realm = session.realms().getRealm(row.getRealmId());
            if (realm != null) {
                session.getContext().setRealm(realm);
                RequestEvents.givenUp(session, realm);
            }
        }
    }

    private static ResetRequest read(OutboxEntryEntity row) {
        try {
            return ResetRequest.parse(row.getPayload());
        } catch (IOException unreadable) {
            throw new IllegalStateException("unreadable request", unreadable);
        }
    }

    private DueRows rows(KeycloakSession session) {
        return new DueRows(session, RequestQueueFactory.ID, clock);
    }
}
