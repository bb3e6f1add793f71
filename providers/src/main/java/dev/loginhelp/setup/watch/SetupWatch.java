package dev.loginhelp.setup.watch;

import dev.loginhelp.outbox.Outages;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.setup.Setup;
import dev.loginhelp.setup.SetupStatus;
import dev.loginhelp.setup.SetupStatus.Whole;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Tells an operator when somebody takes the pack, or a part of it, out of a realm by other ways than ours. Keycloak does
 * not ask: a client that applies a realm file of before the pack, or manages flows and components in full, unbinds and
 * deletes without a word.
 */
final class SetupWatch implements EventListenerProvider {
    private static final Logger LOG = Logger.getLogger(SetupWatch.class);
    private static final Set<ResourceType> WATCHED = EnumSet.of(
            ResourceType.REALM,
            ResourceType.COMPONENT,
            ResourceType.AUTH_FLOW,
            ResourceType.AUTH_EXECUTION,
            ResourceType.AUTH_EXECUTION_FLOW);

    private final KeycloakSession session;
    private final Outages incomplete;
    private boolean watching;

    SetupWatch(KeycloakSession session, Outages incomplete) {
        this.session = session;
        this.incomplete = incomplete;
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (watching || event.getError() != null || !WATCHED.contains(event.getResourceType())) {
            return;
        }
        watching = true;
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        boolean removed = RealmSettings.isRemovedIn(session);
        AdminEvent cause = new AdminEvent(event);
        // Afterwards: within the transaction, Hibernate's collections still hold what was removed.
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                KeycloakModelUtils.runJobInTransaction(sessions, after -> look(after, cause, removed));
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    @Override
    public void close() {}

    private void look(KeycloakSession after, AdminEvent cause, boolean removed) {
        RealmModel realm = after.realms().getRealm(cause.getRealmId());
        if (realm == null) {
            return;
        }
        after.getContext().setRealm(realm);
        SetupStatus status = new Setup(after, realm).status();
        boolean said = status.whole() == Whole.INCOMPLETE || removed;
        if (said) {
            incomplete.failed(realm.getId()).ifPresent(line -> tell(after, realm, cause, status));
        } else if (status.whole() == Whole.INSTALLED) {
            incomplete
                    .worked(realm.getId())
                    .ifPresent(line -> LOG.infof("login-help: realm %s has all parts again", realm.getName()));
        }
    }

    private static void tell(KeycloakSession after, RealmModel realm, AdminEvent cause, SetupStatus status) {
        String parts = status.parts().stream()
                .filter(part -> !part.installed())
                .map(part -> part.part() + " " + part.state())
                .collect(Collectors.joining(", "));
        LOG.warnf(
                "login-help: somebody has taken parts out of realm %s: %s (%s %s). POST login-help/setup puts them in"
                        + " again, DELETE login-help/setup takes all of it out.",
                realm.getName(), parts, cause.getOperationType(), cause.getResourceType());
        EventStoreProvider store = after.getProvider(EventStoreProvider.class);
        if (store != null && realm.isAdminEventsEnabled()) {
            store.onEvent(SetupEvent.of(cause, parts), false);
        }
    }
}
