package dev.loginhelp.password;

import java.security.SecureRandom;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * Puts a random password that nobody learns in the place of a known one, in a directory too. Taking it away would not do:
 * somebody without a password, but with an identity provider, may not reset one.
 */
public final class UselessPassword {
    private final KeycloakSession session;
    private final RealmModel realm;

    public UselessPassword(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @return whether the former password is worth nothing now; not so where a directory cannot be written */
    public boolean setFor(UserModel user) {
        if (!user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            return true;
        }
        Optional<String> random = new GeneratedPassword(new SecureRandom()).fitting(session, realm, user);
        try {
            return random.map(password ->
                            user.credentialManager().updateCredential(UserCredentialModel.password(password, false)))
                    .orElseGet(() -> remove(user));
        } catch (ModelException | ReadOnlyException notWritable) {
            return false;
        }
    }

    private static boolean remove(UserModel user) {
        return user.credentialManager().getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE).toList().stream()
                .allMatch(stored -> user.credentialManager().removeStoredCredentialById(stored.getId()));
    }
}
