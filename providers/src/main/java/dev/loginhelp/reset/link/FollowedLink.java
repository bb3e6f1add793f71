package dev.loginhelp.reset.link;

import dev.loginhelp.reset.PostedForm;
import java.util.Objects;
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
public final class FollowedLink {
    private static final String FOLLOWED = "login-help-followed-link";

    private FollowedLink() {}

    /** The live link; empty if none was followed, or it is dead by now. */
    public static Optional<MailedLink> of(KeycloakSession session, RealmModel realm, AuthenticationSessionModel login) {
        // Written by LoginActionsService once it has verified a token, and by nobody else.
        String userId = login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID);
        if (userId == null) {
            return Optional.empty();
        }
        Optional<MailedLink> live = link(session, realm, login)
                .filter(link -> link.userId().equals(userId))
                .filter(MailedLink::isLive);
        if (live.isEmpty()) {
            PostedForm.linkHasDied(session);
        }
        return live;
    }

    /** Notes which link it was, in place of the token, which Keycloak would repeat in addresses on its pages. */
    static void note(AuthenticationSessionModel login, ResetToken token) {
        if (token.isOfShortLink()) {
            login.removeAuthNote(Constants.KEY);
            login.setAuthNote(FOLLOWED, Objects.requireNonNull(token.generation()));
        }
    }

    /** Whether this login has followed that link before. */
    static boolean isNoted(AuthenticationSessionModel login, ResetToken token) {
        return token.isOfShortLink() && Objects.equals(login.getAuthNote(FOLLOWED), token.generation());
    }

    private static Optional<MailedLink> link(
            KeycloakSession session, RealmModel realm, AuthenticationSessionModel login) {
        String digest = login.getAuthNote(FOLLOWED);
        String key = login.getAuthNote(Constants.KEY);
        if (digest != null) {
            return MailedLink.ofDigest(session, realm, digest);
        }
        return key == null ? Optional.empty() : MailedLink.ofKey(session, realm, key);
    }
}
