package dev.loginhelp.help;

import dev.loginhelp.accesspass.AccessPasses;
import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.directory.AccountDirectory;
import dev.loginhelp.directory.UserEligibility;
import dev.loginhelp.objection.Objection;
import dev.loginhelp.password.OpenSessions;
import dev.loginhelp.password.UselessPassword;
import dev.loginhelp.reset.mail.OwnLink;
import java.util.List;
import java.util.Objects;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Takes an account back for somebody who says that a change was not theirs: nobody stays logged in, nobody gets in with
 * the present password, and the address registered before the change gets a link for a new one.
 */
final class Rescue {
    private final KeycloakSession session;
    private final RealmModel realm;

    Rescue(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @return whether a link for a new password is mailed; if not, an administrator has to help */
    boolean rescue(UserModel user, Objection objection) {
        // Also half-done logins.
        new AccessPasses(session, realm).withdraw(user);
        new OpenSessions(session, realm).endAll(user);
        boolean useless = new UselessPassword(session, realm).setFor(user);
        boolean registered = registerAgain(user, objection.address());
        boolean mailed =
                registered && realm.isResetPasswordAllowed() && new UserEligibility(session, realm).mayReset(user);
        if (mailed) {
            new OwnLink(session, realm).mail(user);
        }
        new NotMeNotice(session, realm).tell(user, objection.mail(), useless, mailed);
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.UPDATE_CREDENTIAL)
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .detail("login_help_way", "not_me")
                .detail("login_help_mail", objection.mail())
                .success();
        return mailed;
    }

    // Not an administrator's: an old mailbox, of a former provider for example, must not open so much.
    private boolean registerAgain(UserModel user, String address) {
        if (address.equalsIgnoreCase(Objects.requireNonNullElse(user.getEmail(), ""))) {
            return true;
        }
        // Keycloak's own look-up fails where duplicates were left over.
        boolean taken = EmailAddress.parse(address)
                .filter(parsed -> new AccountDirectory(session, realm)
                        .ownersOf(List.of(parsed))
                        .isEmpty())
                .isEmpty();
        if (taken || new Ranks(realm).of(user) != Rank.USER) {
            return false;
        }
        user.setEmail(address);
        return true;
    }
}
