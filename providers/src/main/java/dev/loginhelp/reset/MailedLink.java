package dev.loginhelp.reset;

import dev.loginhelp.authority.Change;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;

/** A link as it comes back from the mailbox: signed by this realm, for a user that still exists. */
public final class MailedLink {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String key;
    private final ResetToken token;
    private final UserModel user;

    private MailedLink(KeycloakSession session, RealmModel realm, String key, ResetToken token, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.key = key;
        this.token = token;
        this.user = user;
    }

    /** Reads the token of a link; empty if this realm has not signed it, or has signed it for something else. */
    public static Optional<MailedLink> read(KeycloakSession session, RealmModel realm, String key) {
        ResetToken token = session.tokens().decode(key, ResetToken.class);
        if (token == null || !ResetToken.TYPE.equals(token.getType()) || token.getUserId() == null) {
            return Optional.empty();
        }
        String issuer = Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
        return issuer.equals(token.getIssuer()) ? withUser(session, realm, key, token) : Optional.empty();
    }

    /** Whether the link may still be used. */
    public boolean isLive() {
        return new LiveLink(session, realm, user).is(token);
    }

    public String userId() {
        return user.getId();
    }

    /** The application that the person came from. */
    public String clientId() {
        return token.getIssuedFor();
    }

    UserModel user() {
        return user;
    }

    /** Whether an administrator had it mailed, rather than the person. */
    boolean isAdministrators() {
        return token.mandate() != null;
    }

    Change way() {
        return isAdministrators() ? Change.FOLLOW_ADMINISTRATORS_LINK : Change.FOLLOW_OWN_LINK;
    }

    /**
     * Where the form behind an administrator's link goes, if not where forms of a flow usually go: Keycloak takes those
     * of the reset flow only where people may reset by themselves, but one that brings the link again it takes always
     * (LoginActionsService.resetCredentialsPOST).
     */
    Optional<URI> returnAddress(URI usual) {
        return isAdministrators()
                ? Optional.of(UriBuilder.fromUri(usual)
                        .queryParam(Constants.KEY, "{key}")
                        .build(key))
                : Optional.empty();
    }

    ResetToken token() {
        return token;
    }

    /** Keeps the link to this transaction; false if another tab was faster. */
    boolean lock() {
        return new LiveLink(session, realm, user).lock(token);
    }

    /** Uses the link up. */
    void end() {
        new LiveLink(session, realm, user).end();
    }

    private static Optional<MailedLink> withUser(
            KeycloakSession session, RealmModel realm, String key, ResetToken token) {
        return Optional.ofNullable(session.users().getUserById(realm, token.getUserId()))
                .map(user -> new MailedLink(session, realm, key, token, user));
    }
}
