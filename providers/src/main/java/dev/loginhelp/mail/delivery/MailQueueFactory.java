package dev.loginhelp.mail.delivery;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.outbox.QueueFactory;
import dev.loginhelp.outbox.RowWorker;
import java.time.Clock;
import org.keycloak.models.KeycloakSessionFactory;

/** The queue of mails. */
public final class MailQueueFactory extends QueueFactory {
    /** Also the {@code ENTRY_KIND} of its rows in {@code LOGIN_HELP_QUEUE}. */
    public static final String ID = MailQueue.QUEUE;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected RowWorker worker(KeycloakSessionFactory sessions) {
        return new MailSender(sessions, Clock.systemUTC());
    }
}
