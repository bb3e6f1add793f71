package dev.loginhelp.desk;

import dev.loginhelp.desk.notice.DeskNotice;
import dev.loginhelp.desk.request.ForgottenRequests;
import dev.loginhelp.outbox.QueueFactory;
import dev.loginhelp.outbox.RowWorker;
import java.time.Clock;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** The queue of requests to the help desk, each to be decided once; and the clock that tells of them and forgets them. */
public final class DeskQueueFactory extends QueueFactory {
    /** Also the {@code ENTRY_KIND} of its rows in {@code LOGIN_HELP_QUEUE}. */
    static final String ID = "login-help-desk";

    private static final Duration TELL_EVERY = Duration.ofMinutes(1);

    private final Clock clock = Clock.systemUTC();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected RowWorker worker(KeycloakSessionFactory sessions) {
        return new DeskWorker(sessions, clock);
    }

    @Override
    protected void sweepMore(KeycloakSession session) {
        new ForgottenRequests(session).sweep(clock);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        super.postInit(sessions);
        sessions.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(sessions, this::startClock);
            } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
                new ForgottenRequests(removed.getKeycloakSession()).of(removed.getRealm());
            } else if (event instanceof UserModel.UserRemovedEvent removed) {
                new ForgottenRequests(removed.getKeycloakSession())
                        .of(removed.getRealm(), removed.getUser().getId());
            }
        });
    }

    private void startClock(KeycloakSession session) {
        TimerProvider timer = session.getProvider(TimerProvider.class);
        timer.scheduleTask(this::tell, TELL_EVERY.toMillis(), ID + "-tell");
    }

    private void tell(KeycloakSession session) {
        for (String id : new ForgottenRequests(session).realms()) {
            RealmModel realm = session.realms().getRealm(id);
            if (realm != null) {
                session.getContext().setRealm(realm);
                new DeskNotice(session, realm, clock).tell();
            }
        }
    }
}
