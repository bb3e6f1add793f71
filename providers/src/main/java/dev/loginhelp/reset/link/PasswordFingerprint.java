package dev.loginhelp.reset.link;

import java.util.Objects;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Stands for a user's password without telling anything about it; changes with it, however it is changed. */
public final class PasswordFingerprint {
    private static final String NONE = "none";

    private PasswordFingerprint() {}

    static String of(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(password -> Integer.toHexString(Objects.hash(password.getId(), password.getCreatedDate())))
                .orElse(NONE);
    }

    /** Whether Keycloak stores it; if not, the stamp does not change with it. */
    public static boolean isStored(UserModel user) {
        return !of(user).equals(NONE);
    }
}
