package dev.loginhelp.reset;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.util.ResolveRelative;

/**
 * Where somebody arrives who logged in after opening a link in another browser than the one in which they had begun. The
 * application there knows nothing of this login, so what Keycloak's protocol adds to the address is left behind here and
 * the way goes on to the front page.
 */
public final class PostResetRedirect {
    /** The path below our public pages. */
    public static final String PATH = "arrived";

    private final KeycloakSession session;
    private final RealmModel realm;

    public PostResetRedirect(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The front page of the application, as registered for it; else the account console; empty if there is none. */
    public Optional<URI> next(Optional<String> clientId) {
        return clientId.map(realm::getClientByClientId)
                .filter(client -> client.isEnabled()
                        && client.getBaseUrl() != null
                        && !client.getBaseUrl().isBlank())
                .map(client -> ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl()))
                .map(URI::create)
                .or(this::accountConsole);
    }

    /** Where people see to their own account. */
    public Optional<URI> accountConsole() {
        return Optional.ofNullable(realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID))
                .filter(ClientModel::isEnabled)
                .map(console -> Urls.accountBase(session.getContext().getUri().getBaseUri())
                        .path("/")
                        .build(realm.getName()));
    }

    static String url(KeycloakSession session, RealmModel realm, ClientModel client) {
        return UriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                .path("realms/{realm}/login-help/" + PATH)
                .queryParam(Constants.CLIENT_ID, "{client}")
                .build(realm.getName(), client.getClientId())
                .toString();
    }
}
