package dev.loginhelp.objection;

import dev.loginhelp.account.Digest;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The random part of such a link: 160 bits in small letters and digits, which no mail program changes. */
final class ObjectionCode {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 32;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ObjectionCode() {}

    static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(code::append);
        return code.toString();
    }

    static boolean isOne(String code) {
        return SHAPE.matcher(code).matches();
    }

    /** What is kept of it: a code of one realm is none in another. */
    static String digest(String realmId, String code) {
        return Digest.of(realmId, code);
    }
}
