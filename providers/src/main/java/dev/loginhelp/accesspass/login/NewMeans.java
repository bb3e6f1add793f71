package dev.loginhelp.accesspass.login;

import dev.loginhelp.accesspass.PassNotice;
import dev.loginhelp.password.OpenSessions;
import dev.loginhelp.pending.SetUpOnly;
import java.util.List;
import java.util.Objects;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Something new was set up in a login by an access pass: now what was lost goes, the sessions end in which it may still be
 * used, and the person is told.
 */
final class NewMeans implements EventListenerProvider {
    private final KeycloakSession session;

    NewMeans(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() != EventType.UPDATE_CREDENTIAL || event.getError() != null || event.getDetails() == null) {
            return;
        }
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        String type = event.getDetails().get(Details.CREDENTIAL_TYPE);
        if (login != null && type != null && new SetUpOnly(login).waitsFor(type)) {
            UserModel user = login.getAuthenticatedUser();
            if (user != null && Objects.equals(user.getId(), event.getUserId())) {
                replace(login.getRealm(), user, new SetUpOnly(login).done());
            }
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}

    private void replace(RealmModel realm, UserModel user, List<String> lost) {
        lost.forEach(user.credentialManager()::removeStoredCredentialById);
        new OpenSessions(session, realm).endAll(user);
        new PassNotice(session, realm).used(user);
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.REMOVE_CREDENTIAL)
                .user(user)
                .detail("login_help_way", "access_pass")
                .detail("login_help_removed", String.valueOf(lost.size()))
                .success();
    }
}
