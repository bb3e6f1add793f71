package dev.loginhelp.setup.watch;

import dev.loginhelp.outbox.Outages;
import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Watches what others do to the pack in a realm, by the admin events about it. */
public final class SetupWatchFactory implements EventListenerProviderFactory {
    private static final String ID = "login-help-setup-watch";

    private final Outages incomplete = new Outages(Clock.systemUTC());

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SetupWatch(session, incomplete);
    }

    /** In every realm, whatever listeners it has chosen: nothing is said of those in which the pack is not installed. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
