package dev.loginhelp.guard.credentials;

import dev.loginhelp.notice.ChangeNotice;
import dev.loginhelp.notice.MasterAdministratorsNotice;
import dev.loginhelp.pending.PendingLogins;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.temporarypassword.TemporaryPasswordMarker;
import java.time.Clock;
import java.time.Instant;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A password on its way into Keycloak's store, and what follows from it being there. */
final class PasswordChange {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final PasswordGuard guard;
    private final Clock clock;
    private final boolean installed;
    private final boolean first;

    PasswordChange(KeycloakSession session, RealmModel realm, UserModel user, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.guard = new PasswordGuard(session, realm);
        this.clock = clock;
        this.installed = RealmSettings.isInstalled(realm);
        this.first = installed && !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    void check() {
        if (installed) {
            guard.checkToSetPassword(user);
        }
    }

    /** @param typed whether it is a password rather than a hash from another system */
    void made(boolean typed) {
        if (!installed) {
            return;
        }
        boolean byAdministration = guard.isByAdministration(user);
        if (!first) {
            tell(byAdministration);
            if (byAdministration) {
                new PendingLogins(session, realm).endOthers(user);
            }
        }
        if (byAdministration) {
            lookAgainAtTheEnd(typed);
        } else if (typed && isTemporary() && session.getContext().getAuthenticationSession() == null) {
            // Imported by the server: not to be told from the server's own password otherwise.
            TemporaryPasswordMarker.put(user, null);
        }
    }

    private void tell(boolean byAdministration) {
        if (byAdministration) {
            new ChangeNotice(session, realm).tell(user, true);
        }
        new MasterAdministratorsNotice(session, realm).tell(user);
    }

    // Keycloak's administration sets the password first. Only afterwards does it say that it is a temporary one, or
    // give
    // somebody who is being created the roles of an administrator.
    private void lookAgainAtTheEnd(boolean typed) {
        session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                guard.checkToSetPassword(user);
                boolean handedOver = guard.isHandedOver(user);
                if (handedOver) {
                    user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
                }
                if (handedOver || (typed && isTemporary())) {
                    Instant end = clock.instant().plus(RealmSettings.of(realm).temporaryPasswordLifespan());
                    TemporaryPasswordMarker.put(user, end);
                }
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private boolean isTemporary() {
        return user.getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals);
    }
}
