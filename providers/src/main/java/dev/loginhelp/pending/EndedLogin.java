package dev.loginhelp.pending;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A login that may not go on: everything this request has done is taken back, and it begins anew. */
final class EndedLogin {
    private static final String ERROR = "login_help_login_ended";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel login;
    private final UserModel user;

    EndedLogin(KeycloakSession session, RealmModel realm, AuthenticationSessionModel login, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.login = login;
        this.user = user;
    }

    WebApplicationException atLoginPage() {
        URI page = page();
        session.getTransactionManager().setRollbackOnly();
        // In a transaction of its own, because that of the request is lost: a factor may have been set up in it.
        ClientConnection connection = session.getContext().getConnection();
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> startAgain(own, connection));
        // With a body, or Keycloak would make an error page of it.
        return new WebApplicationException(
                Response.seeOther(page).type(MediaType.TEXT_PLAIN).entity("").build());
    }

    private void startAgain(KeycloakSession own, ClientConnection connection) {
        RealmModel there = own.realms().getRealm(realm.getId());
        own.getContext().setRealm(there);
        ClientModel client = there.getClientById(login.getClient().getId());
        RootAuthenticationSessionModel root = own.authenticationSessions()
                .getRootAuthenticationSession(there, login.getParentSession().getId());
        AuthenticationSessionModel same = root == null ? null : root.getAuthenticationSession(client, login.getTabId());
        if (same != null) {
            AuthenticationProcessor.resetFlow(same, LoginActionsService.AUTHENTICATE_PATH);
            new AuthenticationProcessor()
                    .setAuthenticationSession(same)
                    .setForwardedErrorMessage(new FormMessage("loginHelpLoginEnded"));
        }
        new EventBuilder(there, own, connection)
                .event(EventType.LOGIN)
                .client(client)
                .user(user.getId())
                .error(ERROR);
    }

    private URI page() {
        UriBuilder page = UriBuilder.fromUri(
                        Urls.realmLoginPage(session.getContext().getUri().getBaseUri(), realm.getName()))
                .queryParam(Constants.CLIENT_ID, "{client}")
                .queryParam(Constants.TAB_ID, "{tab}")
                .queryParam(Constants.CLIENT_DATA, "{data}");
        return page.build(
                login.getClient().getClientId(),
                login.getTabId(),
                AuthenticationProcessor.getClientData(session, login));
    }
}
