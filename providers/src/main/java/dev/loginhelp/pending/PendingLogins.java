package dev.loginhelp.pending;

import dev.loginhelp.outbox.ExpiringStore;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The logins of a person that have passed a password or another factor and wait at a further step. They live in nobody's
 * session list, so ending the sessions does not end them: a thief could wait at <em>Set up authenticator</em> until the
 * owner has a new password, and go on.
 *
 * <p>Ending them writes one time for the person; a login that began before it is refused at its end. Keycloak 26.7 cannot
 * look them up by person; 26.8 can and then removes them itself where it ends sessions, and this stays as the second net.
 */
public final class PendingLogins {
    /** The namespace that the times are written in. */
    private static final String NAMESPACE = "login-help-login-end";

    // A browser can keep its login alive by opening more tabs of it, so the time must not be forgotten with the login's
    // usual end. Older logins than this are refused without looking.
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String KNOWN = "login-help-password-known";
    private static final String CHECKED = "login-help-login-checked";
    // UserModel.EMAIL_PENDING of Keycloak's "Update Email": its mailed link works only while this is there.
    private static final String PENDING_EMAIL = "kc.email.pending";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public PendingLogins(KeycloakSession session, RealmModel realm) {
        this(session, realm, Clock.systemUTC());
    }

    PendingLogins(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /** Ends all of them but the one that this request belongs to, and a change of address that waits for its mail. */
    public void endOthers(UserModel user) {
        Instant now = clock.instant();
        AuthenticationSessionModel here = session.getContext().getAuthenticationSession();
        boolean spared = here != null && user.equals(here.getAuthenticatedUser()) && goesOn(here, now, user);
        new ExpiringStore(session, NAMESPACE)
                .write(realm, user.getId(), now.plus(KEPT), former -> String.valueOf(now.toEpochMilli()));
        if (here != null && spared) {
            new LoginAge(here).begin(now.plusMillis(1));
        }
        if (user.getFirstAttribute(PENDING_EMAIL) != null) {
            user.removeAttribute(PENDING_EMAIL);
        }
    }

    /** The password was right in this request: the person knows it now. */
    public static void passwordWasRight(KeycloakSession session) {
        AuthenticationSessionModel here = session.getContext().getAuthenticationSession();
        if (here != null) {
            new LoginAge(here).begin(Instant.now());
            session.setAttribute(KNOWN, true);
        }
    }

    /**
     * Lets a login go on, or ends it at the login page and takes back what this request has done.
     *
     * @throws jakarta.ws.rs.WebApplicationException that leads to the login page
     */
    public static void check(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        // Keycloak asks for required actions several times in a request.
        if (RealmSettings.isInstalled(context.getRealm()) && session.getAttribute(CHECKED) == null) {
            session.setAttribute(CHECKED, true);
            new PendingLogins(session, context.getRealm()).check(context.getAuthenticationSession(), context.getUser());
        }
    }

    private void check(AuthenticationSessionModel login, UserModel user) {
        Instant now = clock.instant();
        if (!goesOn(login, now, user)) {
            throw new EndedLogin(session, realm, login, user).atLoginPage();
        }
        new LoginAge(login).keep(now);
    }

    // Asked before a login ends the others, too: one that is over may not make itself young by what it has just
    // changed.
    private boolean goesOn(AuthenticationSessionModel login, Instant now, UserModel user) {
        LoginAge age = new LoginAge(login);
        // Nothing to look up for the common login, which begins and ends in one request.
        boolean isNew = session.getAttribute(KNOWN) != null || age.isNew(now);
        return isNew || !isOver(age.since(now), now, user);
    }

    private boolean isOver(Instant since, Instant now, UserModel user) {
        return since.isBefore(now.minus(KEPT))
                || new ExpiringStore(session, NAMESPACE)
                        .read(user.getId())
                        .map(Long::parseLong)
                        .map(Instant::ofEpochMilli)
                        .filter(end -> !since.isAfter(end))
                        .isPresent();
    }
}
