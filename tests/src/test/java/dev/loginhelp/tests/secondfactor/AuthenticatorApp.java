package dev.loginhelp.tests.secondfactor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The app on a person's phone: six digits by RFC 6238, as Google Authenticator makes them.
 *
 * <p>Keycloak takes every code once only, and a test does not wait half a minute for the next one. So the app runs five
 * minutes late and every code is that of the following half minute; the realm must let clocks go wrong by as much.
 */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PERIOD = 30;
    private static final int LATE = 10;
    private static final int TOLERANCE = 2 * LATE;

    private final byte[] secret;
    private long step = Instant.now().getEpochSecond() / PERIOD - LATE;

    /** @param typed the secret as the page shows it, in groups of letters */
    public AuthenticatorApp(String typed) {
        secret = decode(typed.replace(" ", ""));
    }

    /** Keycloak's standard policy, but for the tolerance; it is taken only with everything else of the policy. */
    public static void tolerateWrongClock(ObjectNode realm) {
        realm.put("otpPolicyType", "totp")
                .put("otpPolicyAlgorithm", "HmacSHA1")
                .put("otpPolicyDigits", 6)
                .put("otpPolicyInitialCounter", 0)
                .put("otpPolicyPeriod", PERIOD)
                .put("otpPolicyLookAheadWindow", TOLERANCE);
    }

    /** The code of the next half minute. */
    public String nextCode() {
        step++;
        return code(step);
    }

    private String code(long moment) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(moment).array());
            var offset = digest[digest.length - 1] & 0xf;
            var number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var letter : text.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
