package dev.loginhelp.outbox;

import dev.loginhelp.outbox.table.QueueEntry;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Takes work into the queue's table, within the transaction of the request, and has it done right after the
 * commit. What is taken survives a restart; what is rolled back never happened.
 */
public final class Queue implements Provider {
    private final KeycloakSession session;
    private final String kind;
    private final WorkerPool pool;
    private final Executor executor;
    private boolean waking;

    Queue(KeycloakSession session, String kind, WorkerPool pool, Executor executor) {
        this.session = session;
        this.kind = kind;
        this.pool = pool;
        this.executor = executor;
    }

    /**
     * Adds one piece of work.
     *
     * @param owner what the work is for, at most 255 characters; never an address
     * @param payload what the worker needs, as JSON
     */
    public void add(RealmModel realm, String owner, String payload) {
        String id = UUID.randomUUID().toString();
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .persist(new QueueEntry(id, kind, realm.getId(), owner, payload, Instant.now()));
        wakeAfterCommit();
    }

    /**
     * Has the workers look after the commit. To be called in advance where work is added in the course of the commit
     * only: the transaction takes nobody in any more then.
     */
    public void wakeAfterCommit() {
        if (waking) {
            return;
        }
        waking = true;
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                waking = false;
                pool.wake(executor);
            }

            @Override
            protected void rollbackImpl() {
                waking = false;
            }
        });
    }

    @Override
    public void close() {}
}
