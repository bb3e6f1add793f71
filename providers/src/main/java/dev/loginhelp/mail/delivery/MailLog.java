package dev.loginhelp.mail.delivery;

import dev.loginhelp.mail.trouble.FailedSend;
import dev.loginhelp.outbox.Outages;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What an operator reads about the mails of a realm: a line when they begin to fail, one an hour, one when they leave
 * again. Each try is told at debug level. Never an address, at no level.
 */
final class MailLog {
    private static final Logger LOG = Logger.getLogger(MailLog.class);

    private final Outages leaving;
    private final Outages refused;
    private final Outages givenUp;

    MailLog(Clock clock) {
        this.leaving = new Outages(clock);
        this.refused = new Outages(clock);
        this.givenUp = new Outages(clock);
    }

    void delivered(KeycloakSession session, Delivery delivery) {
        leaving.worked(delivery.realmId())
                .ifPresent(line -> LOG.infof(
                        "login-help: mails of realm %s leave again, after %d s",
                        name(session, delivery), line.lasted().toSeconds()));
    }

    void triedAgainLater(KeycloakSession session, Delivery delivery, FailedSend failure) {
        LOG.debugf("login-help: mail %s is tried again later: %s", delivery.rowId(), failure.words());
        if (!failure.trouble().isAboutOneLetter()) {
            tell(session, delivery, failure);
        }
    }

    void refused(KeycloakSession session, Delivery delivery, FailedSend failure) {
        LOG.debugf("login-help: mail %s was refused for good: %s", delivery.rowId(), failure.words());
        refused.failed(delivery.realmId())
                .ifPresent(line -> LOG.warnf(
                        "login-help: mail %s of realm %s was refused for good and is not tried again: %s; refused since"
                                + " this was told last: %d. The events and the report say whose address it is.",
                        delivery.rowId(), name(session, delivery), failure.error(), line.failures()));
    }

    void givenUp(KeycloakSession session, Delivery delivery, FailedSend failure) {
        LOG.debugf("login-help: mail %s was given up: %s", delivery.rowId(), failure.words());
        givenUp.failed(delivery.realmId())
                .ifPresent(line -> LOG.errorf(
                        "login-help: mail %s was given up after a day: %s; given up in realm %s since this was told last:"
                                + " %d. Check the realm's e-mail settings.",
                        delivery.rowId(), failure.text(), name(session, delivery), line.failures()));
    }

    private void tell(KeycloakSession session, Delivery delivery, FailedSend failure) {
        leaving.failed(delivery.realmId()).ifPresent(line -> {
            String realm = name(session, delivery);
            if (line.begins()) {
                LOG.warnf(
                        "login-help: mails of realm %s do not leave: %s. They are kept, and tried again for a day. Check"
                                + " the realm's e-mail settings and the mail server.",
                        realm, failure.text());
            } else {
                LOG.errorf(
                        "login-help: mails of realm %s have not left since %s: %s; %d tries failed since this was told"
                                + " last. Check the realm's e-mail settings and the mail server.",
                        realm, line.since().truncatedTo(ChronoUnit.SECONDS), failure.text(), line.failures());
            }
        });
    }

    private static String name(KeycloakSession session, Delivery delivery) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        return realm == null ? delivery.realmId() : realm.getName();
    }
}
