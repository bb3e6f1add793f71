package dev.loginhelp.mail.delivery;

import dev.loginhelp.mail.Letterbox;
import dev.loginhelp.objection.Objections;
import dev.loginhelp.outbox.QueueFactory;
import dev.loginhelp.outbox.RowWorker;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;

/** The queue of letters. */
public final class LetterQueueFactory extends QueueFactory {
    /** Also the {@code ENTRY_KIND} of its rows in {@code LOGIN_HELP_QUEUE}. */
    public static final String ID = Letterbox.QUEUE;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected List<String> ledgers() {
        return List.of(Objections.BOOK, RefusedAddresses.BOOK);
    }

    @Override
    protected RowWorker worker(KeycloakSessionFactory sessions) {
        return new Postman(sessions, Clock.systemUTC());
    }
}
