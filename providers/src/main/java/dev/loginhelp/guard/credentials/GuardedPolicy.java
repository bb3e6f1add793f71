package dev.loginhelp.guard.credentials;

import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.caller.RefusedByToken;
import dev.loginhelp.notice.MasterAdministratorsNotice;
import dev.loginhelp.settings.RealmSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.DefaultPasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.storage.StorageId;

/**
 * Keycloak's check of the password policy with the guard before it, for passwords that a federation stores: an LDAP
 * that is set to "validate password policy" asks here before it writes, and nowhere else.
 */
final class GuardedPolicy extends DefaultPasswordPolicyManagerProvider {
    private final KeycloakSession session;

    GuardedPolicy(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        Optional<DenialReason> refusal =
                isFederated(user) ? new PasswordGuard(session, realm).refusalToSetPassword(user) : Optional.empty();
        if (refusal.isPresent()) {
            if (CurrentActor.isByToken(session)) {
                // Of a policy's error Keycloak's console shows the key.
                throw new RefusedByToken(session, realm).answer(user, refusal.get());
            }
            return new PolicyError(refusal.get().messageKey());
        }
        PolicyError error = super.validate(realm, user, password);
        if (error == null && isFederated(user) && RealmSettings.isInstalled(realm)) {
            // Asked by a directory that is about to write it; if it cannot, the request is rolled back.
            new MasterAdministratorsNotice(session, realm).tellOfDirectory(user);
        }
        return error;
    }

    private static boolean isFederated(UserModel user) {
        return user.getFederationLink() != null || !StorageId.isLocalStorage(user.getId());
    }
}
