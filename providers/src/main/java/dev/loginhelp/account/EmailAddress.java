package dev.loginhelp.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it was typed or registered, in the lower case in which Keycloak stores it.
 *
 * <p>Only the shape is checked (one local part, one domain, at most 254 characters as RFC 5321 allows): whether anybody
 * owns the address is a question for the directory, and the answer to it never shows on a page.
 *
 * @param value the address, trimmed and in lower case
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s\\p{Cntrl}\"<>(),:;\\\\@\\[\\]]+@[^\\s\\p{Cntrl}\"<>(),:;\\\\@]+");

    public EmailAddress {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads what a person typed: spaces at either end are forgiven, anything that is no address is empty. */
    public static Optional<EmailAddress> parse(String typed) {
        String value = typed.strip().toLowerCase(Locale.ROOT);
        return hasShape(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /** The domain in the ASCII form of RFC 5891, so that both spellings of an international domain are the same. */
    public String domain() {
        return asciiDomain(value.substring(value.lastIndexOf('@') + 1));
    }

    static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notInternational) {
            return domain.toLowerCase(Locale.ROOT);
        }
    }

    private static boolean hasShape(String value) {
        return value.length() <= LONGEST
                && value.indexOf('@') <= LONGEST_LOCAL_PART
                && SHAPE.matcher(value).matches();
    }
}
