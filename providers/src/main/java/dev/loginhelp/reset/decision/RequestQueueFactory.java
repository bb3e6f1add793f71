package dev.loginhelp.reset.decision;

import dev.loginhelp.outbox.QueueFactory;
import dev.loginhelp.outbox.RowWorker;
import java.time.Clock;
import org.keycloak.models.KeycloakSessionFactory;

/** The queue of reset requests, each to be decided once. */
public final class RequestQueueFactory extends QueueFactory {
    /** Also the {@code ENTRY_KIND} of its rows in {@code LOGIN_HELP_QUEUE}. */
    public static final String ID = "login-help-request";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected RowWorker worker(KeycloakSessionFactory sessions) {
        return new RequestWorker(sessions, Clock.systemUTC());
    }
}
