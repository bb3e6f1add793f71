package dev.loginhelp.verification.kind;

import dev.loginhelp.account.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Six digits that are read out, and what is kept of them: a digest with a salt of its own. */
final class SpokenCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");

    private SpokenCode() {}

    static String random() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }

    static String digest(String code) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return digest(HexFormat.of().formatHex(salt), code);
    }

    static boolean isRight(String digest, String answer) {
        int end = digest.indexOf(' ');
        return end > 0
                && MessageDigest.isEqual(
                        digest.getBytes(StandardCharsets.US_ASCII),
                        digest(digest.substring(0, end), plain(answer)).getBytes(StandardCharsets.US_ASCII));
    }

    /** However it was typed. */
    static String plain(String typed) {
        return BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private static String digest(String salt, String code) {
        return salt + ' ' + Digest.of(salt, code);
    }
}
