package dev.loginhelp.guard;

import dev.loginhelp.authority.Change;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.notice.MeansNotice;
import dev.loginhelp.settings.RealmSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;

/**
 * Keycloak's user profile with a guard for one attribute: a person who could give an administrator another email address
 * could have a link mailed there. A validator in the realm's profile would do the same, but it breaks every login once
 * our jar is gone.
 */
final class GuardedProfiles extends DeclarativeUserProfileProvider {
    private static final String TOLD = "login-help-told-";

    private final KeycloakSession session;

    GuardedProfiles(KeycloakSession session, DeclarativeUserProfileProviderFactory factory) {
        super(session, factory);
        this.session = session;
    }

    @Override
    public UserProfile create(UserProfileContext context, Map<String, ?> attributes, UserModel user) {
        if (user != null && isOtherEmail(attributes.get(UserModel.EMAIL), user.getEmail())) {
            new PasswordGuard(session, session.getContext().getRealm()).check(user, Change.CHANGE_EMAIL);
            tellFormerAddress(user);
        }
        return super.create(context, attributes, user);
    }

    // A profile is also made to be looked at alone: only at the end is it sure that the address was changed.
    private void tellFormerAddress(UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        String former = user.getEmail();
        if (former == null || former.isBlank() || !RealmSettings.isInstalled(realm)) {
            return;
        }
        new MeansNotice(session, realm).announce();
        session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                UserModel now = session.users().getUserById(realm, user.getId());
                if (now != null
                        && !former.equalsIgnoreCase(now.getEmail())
                        && session.getAttribute(TOLD + former) == null) {
                    session.setAttribute(TOLD + former, true);
                    new MeansNotice(session, realm).tellOfNewAddress(now, former);
                }
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static boolean isOtherEmail(@Nullable Object written, @Nullable String registered) {
        Object first = written instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : written;
        String other = first == null ? "" : first.toString();
        return !other.equalsIgnoreCase(registered == null ? "" : registered);
    }
}
