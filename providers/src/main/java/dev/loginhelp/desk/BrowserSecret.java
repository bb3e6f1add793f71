package dev.loginhelp.desk;

import dev.loginhelp.account.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ties a form to the browser that opened it, and later the request to the browser that sent it: 160 random bits in a
 * cookie. Everything that leaves the browser or is kept on the server is a digest of it.
 *
 * @param value in hexadecimal digits
 */
public record BrowserSecret(String value) {
    private static final int BYTES = 20;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();
    // Nothing that looks or sounds like another one when it is read out.
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LETTERS = 6;
    private static final int ID_DIGITS = 32;

    public static BrowserSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new BrowserSecret(HexFormat.of().formatHex(bytes));
    }

    /** Reads a cookie; anything else is none. */
    public static Optional<BrowserSecret> parse(String written) {
        return SHAPE.matcher(written).matches() ? Optional.of(new BrowserSecret(written)) : Optional.empty();
    }

    /** What the form brings back, as only a page that this browser was given can. */
    public String proof() {
        return digest("proof").substring(0, ID_DIGITS);
    }

    /** The id of the request in a realm. */
    public String requestId(String realmId) {
        return digest("request " + realmId).substring(0, ID_DIGITS);
    }

    /** What the person can name on the phone: {@code K7-42QF}. It opens nothing. */
    public String reference() {
        byte[] digest = HexFormat.of().parseHex(digest("reference"));
        StringBuilder reference = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            reference.append(ALPHABET.charAt(Byte.toUnsignedInt(digest[letter]) % ALPHABET.length()));
        }
        return reference.insert(2, '-').toString();
    }

    private String digest(String purpose) {
        return Digest.of(purpose, value);
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "BrowserSecret";
    }
}
