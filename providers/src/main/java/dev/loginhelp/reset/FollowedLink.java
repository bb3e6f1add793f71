package dev.loginhelp.reset;

import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The mailed link that this login followed, if it did. Every step behind the mail asks here: a login that merely claims
 * to be past the mail step (CVE-2026-18963 of Keycloak 26.7.0 and 26.7.1) has no such link.
 */
final class FollowedLink {
    private FollowedLink() {}

    /** The live link; empty if none was followed, or it is dead by now. */
    static Optional<MailedLink> of(KeycloakSession session, RealmModel realm, AuthenticationSessionModel login) {
        // Both notes are written by LoginActionsService once it has verified a token, and by nobody else.
        String userId = login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID);
        String key = login.getAuthNote(Constants.KEY);
        if (userId == null || key == null) {
            return Optional.empty();
        }
        return MailedLink.read(session, realm, key)
                .filter(link -> link.userId().equals(userId))
                .filter(MailedLink::isLive);
    }
}
