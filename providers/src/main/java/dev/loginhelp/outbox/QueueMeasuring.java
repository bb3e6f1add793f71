package dev.loginhelp.outbox;

import dev.loginhelp.metrics.QueueGauges;
import dev.loginhelp.metrics.QueueGauges.Waiting;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Looks time and again how much work of one kind waits, for the metrics: reading them must not ask the database. */
final class QueueMeasuring {
    private static final Logger LOG = Logger.getLogger(QueueMeasuring.class);
    private static final String OURS = "login-help-";

    private final KeycloakSessionFactory sessions;
    private final String kind;
    private final QueueGauges gauges;

    QueueMeasuring(KeycloakSessionFactory sessions, String kind, Clock clock) {
        this.sessions = sessions;
        this.kind = kind;
        this.gauges = new QueueGauges(kind.replaceFirst("^" + OURS, ""), clock);
    }

    void measure() {
        try {
            gauges.show(KeycloakModelUtils.runJobInTransactionWithResult(sessions, this::look));
        } catch (RuntimeException failure) {
            // What was seen last stays, and grows older: that is what an operator has to know, and the log says the
            // rest.
            LOG.debugf(failure, "login-help: nobody knows how much waits in %s", kind);
        }
    }

    private Map<RealmModel, Waiting> look(KeycloakSession session) {
        Map<RealmModel, Waiting> realms = new HashMap<>();
        for (WaitingWork.Part part : new WaitingWork(session, kind).inAllRealms()) {
            RealmModel realm = session.realms().getRealm(part.realmId());
            if (realm != null) {
                realms.put(realm, new Waiting(part.count(), Optional.of(part.oldest())));
            }
        }
        return realms;
    }
}
