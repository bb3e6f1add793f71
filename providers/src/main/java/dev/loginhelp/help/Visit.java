package dev.loginhelp.help;

import dev.loginhelp.reset.PostResetRedirect;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A visit to one of our pages outside of a flow: which application the person comes from, which login in this browser they
 * left for it, and the way back to both. The query is the one of Keycloak's own links between login pages; everything in
 * it may be missing, stale or made up.
 */
final class Visit {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final MultivaluedMap<String, String> query;
    private final Map<String, String> remembered;
    private final Optional<ClientModel> client;
    private final Optional<AuthenticationSessionModel> login;

    Visit(KeycloakSession session) {
        this(session, Map.of());
    }

    /** @param remembered what the query would be, where the address has none */
    Visit(KeycloakSession session, Map<String, String> remembered) {
        this.session = session;
        this.remembered = remembered;
        this.realm = session.getContext().getRealm();
        this.query = session.getContext().getUri().getQueryParameters();
        this.client =
                parameter(Constants.CLIENT_ID).map(realm::getClientByClientId).filter(ClientModel::isEnabled);
        client.ifPresent(session.getContext()::setClient);
        this.login = client.flatMap(this::openLogin);
        login.ifPresent(session.getContext()::setAuthenticationSession);
        LocaleUtil.processLocaleParam(session, realm, login.orElse(null));
    }

    RealmModel realm() {
        return realm;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.getFirst(name))
                .or(() -> Optional.ofNullable(remembered.get(name)))
                .filter(value -> !value.isBlank());
    }

    Optional<String> clientId() {
        return client.map(ClientModel::getClientId);
    }

    /** Whether the login that the person left is still there, in this browser. */
    boolean isInLogin() {
        return login.isPresent();
    }

    /** Keycloak ends a login in which nothing is sent for some minutes; somebody has just come back to this one. */
    void keepLoginOpen() {
        login.ifPresent(open -> open.getParentSession().setTimestamp(Time.currentTime()));
    }

    /** A form whose page knows the application and the login, as far as there are any. */
    LoginFormsProvider form() {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        login.ifPresent(form::setAuthenticationSession);
        return form;
    }

    /** Back to the login that the person left, else to the application, else to the account console if there is one. */
    Optional<String> wayBack() {
        URI base = session.getContext().getUri().getBaseUri();
        if (login.isPresent()) {
            return Optional.of(withQuery(UriBuilder.fromUri(Urls.realmLoginPage(base, realm.getName()))));
        }
        return new PostResetRedirect(session)
                .next(client.map(ClientModel::getClientId))
                .map(URI::toString);
    }

    /** Into the flow that asks for the e-mail address. */
    URI resetFlow() {
        return URI.create(withQuery(
                Urls.loginResetCredentialsBuilder(session.getContext().getUri().getBaseUri())
                        .resolveTemplate("realm", realm.getName())));
    }

    /** The help page itself, with the five checks, whether or not reset is allowed. */
    String checks() {
        return withQuery(page().path(HelpResource.CHECKS));
    }

    /** The form for a request to the help desk; empty where the realm offers none. */
    String desk() {
        return RealmSettings.of(realm).desk().requests() ? withQuery(page().path(DeskPage.PATH)) : "";
    }

    /** How far the request to the help desk has come that this browser has sent. */
    String deskState() {
        return withQuery(page().path(DeskPage.PATH).path(DeskPage.STATE));
    }

    UriBuilder page() {
        return UriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                .path("realms/{realm}/" + HelpResourceFactory.ID)
                .resolveTemplate("realm", realm.getName());
    }

    private String withQuery(UriBuilder uri) {
        client.ifPresent(known -> add(uri, Constants.CLIENT_ID, known.getClientId()));
        // Keycloak answers the traces of a login that is over, or was never here, with an error.
        login.ifPresent(open -> {
            add(uri, Constants.TAB_ID, parameter(Constants.TAB_ID).orElse(null));
            add(uri, Constants.CLIENT_DATA, parameter(Constants.CLIENT_DATA).orElse(null));
        });
        return uri.build().toString();
    }

    private static void add(UriBuilder uri, String name, @Nullable String value) {
        if (value != null) {
            uri.queryParam(name, "{value}").resolveTemplate("value", value);
        }
    }

    private Optional<AuthenticationSessionModel> openLogin(ClientModel known) {
        return parameter(Constants.TAB_ID)
                .map(tab ->
                        new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, known, tab));
    }
}
