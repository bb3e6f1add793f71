package dev.loginhelp.verification.kind;

import dev.loginhelp.outbox.ExpiringStore;
import dev.loginhelp.verification.CallerCheck;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/** The code that the person's authenticator app shows now. It is used up, also where a realm lets codes be used again. */
public final class AuthenticatorCode extends CallerCheck {
    private static final String NAMESPACE = "login-help-caller-code";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int LONGEST = 10;

    /** For Keycloak. */
    public AuthenticatorCode() {
        super("authenticator-code");
    }

    @Override
    public boolean isPossible(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .findAny()
                .isPresent();
    }

    @Override
    public void begin(KeycloakSession session, RealmModel realm, UserModel user, PendingKey pending) {}

    @Override
    public boolean isRight(KeycloakSession session, RealmModel realm, UserModel user, String expected, String answer) {
        String code = SpokenCode.plain(answer);
        return code.length() <= LONGEST
                && user.credentialManager().getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE).toList().stream()
                        .anyMatch(app -> user.credentialManager()
                                .isValid(new UserCredentialModel(app.getId(), OTPCredentialModel.TYPE, code)))
                && isNew(session, realm, user, code);
    }

    private static boolean isNew(KeycloakSession session, RealmModel realm, UserModel user, String code) {
        boolean[] known = new boolean[1];
        Instant until = Instant.now().plus(KEPT);
        new ExpiringStore(session, NAMESPACE).write(realm, user.getId(), until, former -> {
            known[0] = SpokenCode.isRight(former, code);
            return known[0] ? former : SpokenCode.digest(code);
        });
        return !known[0];
    }
}
