package dev.loginhelp.mail;

import dev.loginhelp.outbox.DueRow;
import dev.loginhelp.outbox.DueRows;
import dev.loginhelp.outbox.RowWorker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Delivers one letter in three steps: takes and composes it in a transaction, sends it outside of any, and writes down
 * how it went in another. So a slow mail server holds no row and no database connection, and a node that dies in between
 * leaves a row that is due again when its lease is over.
 */
final class Postman implements RowWorker {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    // Longer than Keycloak's own time-outs for a mail server (connect, read and write, 10 s each) add up to.
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final KeycloakSessionFactory sessions;
    private final Clock clock;

    Postman(KeycloakSessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean workOne() {
        try (KeycloakSession session = sessions.create()) {
            Optional<Delivery> taken = take(session);
            taken.ifPresent(delivery -> {
                // The transaction is over here: what follows may take as long as the mail server likes.
                Optional<String> error = send(session, delivery);
                KeycloakModelUtils.runJobInTransaction(sessions, next -> settle(next, delivery, error));
            });
            return taken.isPresent();
        }
    }

    private Optional<Delivery> take(KeycloakSession session) {
        session.getTransactionManager().begin();
        try {
            DueRows rows = rows(session);
            Optional<DueRow> row = rows.next();
            row.ifPresent(due -> rows.lease(due, LEASE));
            Optional<Delivery> delivery = row.map(due -> Delivery.prepare(session, due));
            session.getTransactionManager().commit();
            return delivery;
        } catch (RuntimeException failure) {
            session.getTransactionManager().rollback();
            throw failure;
        }
    }

    private static Optional<String> send(KeycloakSession session, Delivery delivery) {
        if (delivery.letter().isEmpty()) {
            return delivery.error();
        }
        ComposedLetter letter = delivery.letter().get();
        try {
            session.getProvider(EmailSenderProvider.class)
                    .send(letter.smtp(), letter.address(), letter.subject(), letter.text(), letter.html());
            return Optional.empty();
        } catch (EmailException | RuntimeException refused) {
            return Optional.of(Delivery.describe(refused));
        }
    }

    private void settle(KeycloakSession session, Delivery delivery, Optional<String> error) {
        DueRows rows = rows(session);
        MailEvents events = new MailEvents(session, delivery);
        if (error.isEmpty()) {
            rows.done(delivery.rowId());
            events.delivered();
        } else if (rows.failed(delivery.rowId(), error.get())) {
            LOG.errorf(
                    "login-help: mail %s was given up: %s. Check the realm's e-mail settings.",
                    delivery.rowId(), error.get());
            events.givenUp();
        } else {
            LOG.warnf("login-help: mail %s is tried again later: %s", delivery.rowId(), error.get());
        }
    }

    private DueRows rows(KeycloakSession session) {
        return new DueRows(session, LetterQueueFactory.ID, clock);
    }
}
