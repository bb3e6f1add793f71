package dev.loginhelp.reset.decision;

import dev.loginhelp.outbox.Outages;
import dev.loginhelp.outbox.table.DueRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * What an operator reads about requests that nobody can decide: a line when that begins, one an hour, one when it is over.
 * Failures by their kinds alone: their words may repeat what was typed.
 */
final class RequestLog {
    private static final Logger LOG = Logger.getLogger(RequestLog.class);

    private final Outages deciding;
    private final Outages givenUp;

    RequestLog(Clock clock) {
        this.deciding = new Outages(clock);
        this.givenUp = new Outages(clock);
    }

    void decided(DueRow row) {
        deciding.worked(row.realmId())
                .ifPresent(line -> LOG.infof(
                        "login-help: reset requests of realm %s are decided again, after %d s",
                        row.realmId(), line.lasted().toSeconds()));
    }

    void failed(DueRow row, RuntimeException failure) {
        // No stack trace: the words of a directory's failure repeat the address that was looked for.
        LOG.debugf(
                "login-help: reset request %s could not be decided: %s",
                row, failure.getClass().getName());
        deciding.failed(row.realmId()).ifPresent(line -> {
            String kind = failure.getClass().getName();
            if (line.begins()) {
                LOG.warnf(
                        "login-help: reset requests of realm %s could not be decided: %s. They are kept, and tried again"
                                + " for a day. A user federation or the database does not answer.",
                        row.realmId(), kind);
            } else {
                LOG.errorf(
                        "login-help: reset requests of realm %s could not be decided since %s: %s; %d tries failed since"
                                + " this was told last. A user federation or the database does not answer.",
                        row.realmId(), line.since().truncatedTo(ChronoUnit.SECONDS), kind, line.failures());
            }
        });
    }

    void givenUp(DueRow row) {
        LOG.debugf("login-help: reset request %s was given up", row);
        givenUp.failed(row.realmId())
                .ifPresent(line -> LOG.errorf(
                        "login-help: reset request %s was given up: it could not be decided within a day; given up in realm"
                                + " %s since this was told last: %d",
                        row, row.realmId(), line.failures()));
    }
}
