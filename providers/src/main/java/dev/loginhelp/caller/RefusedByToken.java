package dev.loginhelp.caller;

import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.metrics.Count;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.Map;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.AdminRoot;

/** The answer to an administrator who may not, in their language, and the admin event about it. */
public final class RefusedByToken {
    static final String EVENT_ERROR = "login_help_refused";
    static final String EVENT_REFUSAL = "login_help_refusal";

    private final KeycloakSession session;
    private final RealmModel realm;

    public RefusedByToken(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public ErrorResponseException answer(UserModel user, DenialReason refusal) {
        return answer(user.getId(), user.getUsername(), refusal);
    }

    public ErrorResponseException answer(String id, String name, DenialReason refusal) {
        return answer(refusal, name, ResourceType.USER, "users", id, "password");
    }

    /**
     * For a refusal whose sentence has no name in it.
     *
     * @param kind of what the event is
     * @param place where it is said to have happened
     */
    public ErrorResponseException answer(DenialReason refusal, ResourceType kind, String... place) {
        return answer(refusal, "", kind, place);
    }

    private ErrorResponseException answer(DenialReason refusal, String name, ResourceType kind, String... place) {
        Count.GUARD_REFUSALS.add(realm, new Door(session).name(), refusal.name());
        UserSessionModel login = session.getContext().getUserSession();
        ClientModel client = session.getContext().getClient();
        if (!(session.getContext().getBearerToken() instanceof AccessToken token) || login == null || client == null) {
            return refused(refusal, refusal.name());
        }
        AdminAuth auth = new AdminAuth(login.getRealm(), token, login.getUser(), client);
        writeEvent(auth, refusal, kind, place);
        String sentence = AdminRoot.getMessages(session, login.getRealm(), token.getLocale())
                .getProperty(refusal.messageKey(), refusal.name());
        return refused(refusal, MessageFormat.format(sentence, name));
    }

    // As our own API refuses, and errorMessage besides: Keycloak's console shows that, and a code in "error" as it is.
    private static ErrorResponseException refused(DenialReason refusal, String sentence) {
        Map<String, String> body = Map.of("code", refusal.name(), "message", sentence, "errorMessage", sentence);
        return new ErrorResponseException(Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build());
    }

    // In a transaction and session of its own: those of the request are rolled back, or over already.
    private void writeEvent(AdminAuth auth, DenialReason refusal, ResourceType kind, String... place) {
        ClientConnection connection = session.getContext().getConnection();
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            RealmModel there = own.realms().getRealm(realm.getId());
            own.getContext().setRealm(there);
            AdminEventBuilder event = new AdminEventBuilder(there, inSession(own, auth), own, connection)
                    .operation(OperationType.ACTION)
                    .resource(kind)
                    .resourcePath(place)
                    .detail(EVENT_REFUSAL, refusal.name());
            event.getEvent().setError(EVENT_ERROR);
            event.success();
        });
    }

    private static AdminAuth inSession(KeycloakSession own, AdminAuth auth) {
        RealmModel home = own.realms().getRealm(auth.getRealm().getId());
        return new AdminAuth(
                home,
                auth.getToken(),
                own.users().getUserById(home, auth.getUser().getId()),
                own.clients().getClientById(home, auth.getClient().getId()));
    }
}
