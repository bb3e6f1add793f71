package dev.loginhelp.accesspass;

import dev.loginhelp.account.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is spoken over the phone: 16 letters in groups of four, none of which looks like another one; 72 bits. */
final class PassCode {
    // Without I, O (digits) and without U, which is heard and read as V or W.
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PassCode() {}

    /** A new one, as it is shown. */
    static String random() {
        StringBuilder code = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            if (letter > 0 && letter % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What is kept of it: one person's pass is none of another's. However it is typed, it is the same. */
    static String digest(String userId, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String code = BETWEEN.matcher(text).replaceAll("");
        return Digest.of(userId, code);
    }

    static boolean isSame(String digest, String other) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
