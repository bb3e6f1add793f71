package dev.loginhelp.outbox;

import dev.loginhelp.metrics.QueueGauges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.timer.TimerProvider;

/**
 * A kind of work: its queue, its worker, and the clock that wakes the worker for what a killed node or a failed try
 * left behind.
 *
 * <p>How many pieces of work are done at once and the seconds between two sweeps are server configuration: {@code
 * spi-login-help-queue--<id>--max-concurrent} and {@code --sweep-interval}.
 */
public abstract class QueueFactory implements ProviderFactory<Queue> {
    private static final Logger LOG = Logger.getLogger(QueueFactory.class);
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final Duration TAKE_OVER = Duration.ofSeconds(10);
    private static final int SWEEP_SECONDS = 600;
    private static final Duration KEEP_DEAD_LETTERS = Duration.ofDays(7);
    private static final int MAX_CONCURRENT = 4;

    private @Nullable WorkerPool pool;
    private final Outages takingOver = new Outages(Clock.systemUTC());
    private int maxConcurrent = MAX_CONCURRENT;
    private Duration sweepInterval = Duration.ofSeconds(SWEEP_SECONDS);

    /** The worker of this kind; called once, at start-up. */
    protected abstract RowWorker worker(KeycloakSessionFactory sessions);

    /** What else this kind of work has to forget, whenever the rest is swept. */
    protected void sweepMore(KeycloakSession session) {}

    @Override
    public Queue create(KeycloakSession session) {
        return new Queue(session, getId(), pool(session.getKeycloakSessionFactory()), executor(session));
    }

    @Override
    public void init(Config.Scope config) {
        maxConcurrent = Math.max(1, config.getInt("maxConcurrent", former(config)));
        sweepInterval = Duration.ofSeconds(Math.max(1, config.getInt("sweepInterval", SWEEP_SECONDS)));
    }

    /** What the option was called before 1.1; it goes with the next version. */
    private int former(Config.Scope config) {
        Integer hands = config.getInt("hands");
        if (hands != null) {
            LOG.warnf(
                    "login-help: spi-login-help-queue--%1$s--hands is called --max-concurrent now: rename it", getId());
        }
        return hands == null ? MAX_CONCURRENT : hands;
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        sessions.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(sessions, this::startClock);
            } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
                forget(removed.getKeycloakSession(), removed.getRealm());
            }
        });
    }

    @Override
    public void close() {}

    private void startClock(KeycloakSession session) {
        WorkerPool clocked = pool(session.getKeycloakSessionFactory());
        ExecutorService executor = executor(session);
        TimerProvider timer = session.getProvider(TimerProvider.class);
        timer.schedule(() -> clocked.wake(executor), TICK.toMillis(), getId());
        Runnable takeOver = () -> takeOver(session.getKeycloakSessionFactory(), executor);
        executor.execute(takeOver);
        timer.schedule(() -> executor.execute(takeOver), TAKE_OVER.toMillis(), getId() + "-former");
        if (QueueGauges.areWanted()) {
            QueueMeasuring waiting =
                    new QueueMeasuring(session.getKeycloakSessionFactory(), getId(), Clock.systemUTC());
            timer.schedule(() -> executor.execute(waiting::measure), MEASURE.toMillis(), getId() + "-measure");
            executor.execute(waiting::measure);
        }
        timer.scheduleTask(this::sweep, sweepInterval.toMillis(), getId() + "-sweep");
        // Of two tasks of one name the timer keeps the last: facts are no one queue's, and swept once.
        timer.scheduleTask(QueueFactory::sweepFacts, sweepInterval.toMillis(), "login-help-facts-sweep");
    }

    private void forget(KeycloakSession session, RealmModel realm) {
        new QueueTable(session).forget(realm);
        new FactTable(session).forget(realm);
    }

    /** What a former build has left to be done, and still leaves while a cluster is renewed node by node. */
    private void takeOver(KeycloakSessionFactory sessions, ExecutorService executor) {
        if (new TakeOver(sessions, getId(), takingOver).run() > 0) {
            pool(sessions).wake(executor);
        }
    }

    /** What was given up and is a week old. */
    private void sweep(KeycloakSession session) {
        sweepMore(session);
        int givenUp = new QueueTable(session).sweep(getId(), Instant.now().minus(KEEP_DEAD_LETTERS));
        LOG.debugf("login-help: swept %s: %d that were given up", getId(), givenUp);
    }

    private static void sweepFacts(KeycloakSession session) {
        LOG.debugf("login-help: swept facts: %d whose time is over", new FactTable(session).sweep(Instant.now()));
    }

    private synchronized WorkerPool pool(KeycloakSessionFactory sessions) {
        if (pool == null) {
            pool = new WorkerPool(worker(sessions), maxConcurrent);
        }
        return pool;
    }

    private ExecutorService executor(KeycloakSession session) {
        return session.getProvider(ExecutorsProvider.class).getExecutor(getId());
    }
}
