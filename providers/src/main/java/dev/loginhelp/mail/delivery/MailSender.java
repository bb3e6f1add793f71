package dev.loginhelp.mail.delivery;

import dev.loginhelp.mail.trouble.FailedSend;
import dev.loginhelp.outbox.DueRows;
import dev.loginhelp.outbox.RowWorker;
import dev.loginhelp.outbox.table.DueRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Delivers one mail in three steps: takes and composes it in a transaction, sends it outside of any, and writes down
 * how it went in another. So a slow mail server holds no row and no database connection, and a node that dies in between
 * leaves a row that is due again when its lease is over.
 */
final class MailSender implements RowWorker {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    /** So long a mail waits whose node has died. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(20);
    // A quarter of an hour for one mail.
    private static final int RENEWED_AT_MOST = 45;

    private static final String LEASES = "login-help-lease";

    private final KeycloakSessionFactory sessions;
    private final Clock clock;
    private final MailLog log;

    MailSender(KeycloakSessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.log = new MailLog(clock);
    }

    @Override
    public boolean workOne() {
        try (KeycloakSession session = sessions.create()) {
            Optional<Delivery> taken = take(session);
            taken.ifPresent(delivery -> {
                // The transaction is over here: what follows may take as long as the mail server likes.
                Optional<FailedSend> failure;
                try (KeptLease lease = keep(session, delivery)) {
                    failure = send(session, delivery);
                }
                // First: the event tells that it is done.
                remember(delivery, failure);
                KeycloakModelUtils.runJobInTransaction(sessions, next -> settle(next, delivery, failure));
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

    private KeptLease keep(KeycloakSession session, Delivery delivery) {
        return new KeptLease(
                () -> KeycloakModelUtils.runJobInTransaction(
                        sessions, next -> rows(next).renew(delivery.rowId(), LEASE)),
                session.getProvider(ExecutorsProvider.class).getExecutor(LEASES),
                RENEWED_EVERY,
                RENEWED_AT_MOST);
    }

    private static Optional<FailedSend> send(KeycloakSession session, Delivery delivery) {
        if (delivery.mail().isEmpty()) {
            return delivery.error().map(FailedSend::ofRendering);
        }
        RenderedMail mail = delivery.mail().get();
        try {
            EmailSenderProvider sender = session.getProvider(EmailSenderProvider.class);
            QuietSender.quietly(
                    () -> sender.send(mail.smtp(), mail.address(), mail.subject(), mail.text(), mail.html()));
            return Optional.empty();
        } catch (EmailException | RuntimeException refused) {
            return Optional.of(FailedSend.of(refused));
        }
    }

    private void settle(KeycloakSession session, Delivery delivery, Optional<FailedSend> failure) {
        DueRows rows = rows(session);
        Outcome outcome = new Outcome(session, delivery);
        if (failure.isEmpty()) {
            rows.done(delivery.rowId());
            outcome.delivered();
            log.delivered(session, delivery);
            return;
        }
        FailedSend failed = failure.get();
        if (failed.refusedForGood()) {
            rows.giveUp(delivery.rowId(), failed.text());
            log.refused(session, delivery, failed);
            outcome.refused();
        } else if (rows.failed(delivery.rowId(), failed.text())) {
            log.givenUp(session, delivery, failed);
            outcome.givenUp();
        } else {
            log.triedAgainLater(session, delivery, failed);
            outcome.triedAgainLater();
        }
    }

    private void remember(Delivery delivery, Optional<FailedSend> failure) {
        if (failure.isPresent() && !failure.get().refusedForGood()) {
            return;
        }
        Optional<Instant> refused = failure.map(forGood -> clock.instant());
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, next -> new Outcome(next, delivery).remember(refused));
        } catch (RuntimeException unreadable) {
            LOG.debugf(unreadable, "login-help: what became of mail %s is not remembered", delivery.rowId());
        }
    }

    private DueRows rows(KeycloakSession session) {
        return new DueRows(session, MailQueueFactory.ID, clock);
    }
}
