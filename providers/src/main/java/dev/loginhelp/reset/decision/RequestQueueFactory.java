package dev.loginhelp.reset.decision;

import dev.loginhelp.limit.MailboxLimit;
import dev.loginhelp.limit.NetworkLimit;
import dev.loginhelp.outbox.QueueFactory;
import dev.loginhelp.outbox.RowWorker;
import dev.loginhelp.pending.PendingLogins;
import dev.loginhelp.reset.link.KeptLinks;
import dev.loginhelp.reset.link.LiveLink;
import java.time.Clock;
import java.util.List;
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

    @Override
    protected List<String> namespaces() {
        return List.of(
                MailboxLimit.NAMESPACE,
                NetworkLimit.NAMESPACE,
                LiveLink.NAMESPACE,
                KeptLinks.NAMESPACE,
                PendingLogins.NAMESPACE);
    }
}
