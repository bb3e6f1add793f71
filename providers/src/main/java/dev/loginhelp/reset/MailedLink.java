package dev.loginhelp.reset;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;

/** A link as it comes back from the mailbox: signed by this realm, for a user that still exists. */
public final class MailedLink {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResetToken token;
    private final UserModel user;

    private MailedLink(KeycloakSession session, RealmModel realm, ResetToken token, UserModel user) {
        this.session = session;
        this.realm = realm;
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
        return issuer.equals(token.getIssuer()) ? withUser(session, realm, token) : Optional.empty();
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

    private static Optional<MailedLink> withUser(KeycloakSession session, RealmModel realm, ResetToken token) {
        return Optional.ofNullable(session.users().getUserById(realm, token.getUserId()))
                .map(user -> new MailedLink(session, realm, token, user));
    }
}
