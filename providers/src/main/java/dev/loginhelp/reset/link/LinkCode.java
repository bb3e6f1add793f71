package dev.loginhelp.reset.link;

import dev.loginhelp.account.Digest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The random part of a mailed link: 160 bits in 32 small letters and digits. It is mailed and then forgotten; only its
 * digest is kept.
 *
 * <p>No letter of the alphabet differs from another by its case alone, and none is special in an address: mail programs
 * change cases, and hang a full stop or a bracket on at the end.
 */
record LinkCode(String value) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public LinkCode {
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("not a link's code");
        }
    }

    public static LinkCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(code::append);
        return new LinkCode(code.toString());
    }

    /** Reads a code as it came back from a mail program; empty if it cannot be one. */
    public static Optional<LinkCode> parse(String typed) {
        String letters = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+$", "");
        return letters.length() == LENGTH && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new LinkCode(letters))
                : Optional.empty();
    }

    /** What is kept of it: a link of one realm is none in another. */
    public String digest(String realmId) {
        return Digest.of(realmId, value);
    }

    /** Not the code: a log must not show it. */
    @Override
    public String toString() {
        return "LinkCode";
    }
}
