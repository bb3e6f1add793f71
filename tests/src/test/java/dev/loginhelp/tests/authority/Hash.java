package dev.loginhelp.tests.authority;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as another system would hand it over: hashed, with an algorithm that Keycloak replaces at the next login. */
final class Hash {
    private static final int ITERATIONS = 1000;

    private Hash() {}

    /** @param until when a temporary password dies, in seconds since 1970 */
    static Map<String, String> of(String password, long until) {
        try {
            var salt = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512))
                    .getEncoded();
            var encoder = Base64.getEncoder();
            return Map.of(
                    "type",
                    "password",
                    "secretData",
                    "{\"value\":\"%s\",\"salt\":\"%s\"}"
                            .formatted(encoder.encodeToString(key), encoder.encodeToString(salt)),
                    "credentialData",
                    ("{\"hashIterations\":%d,\"algorithm\":\"pbkdf2-sha256\","
                                    + "\"additionalParameters\":{\"login-help-temporary-until\":[\"%d\"]}}")
                            .formatted(ITERATIONS, until));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
