package dev.loginhelp.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An e-mail address as it was typed or registered, in the lower case in which Keycloak stores it.
 *
 * <p>Only the shape is checked (one local part, one domain without an empty label, at most 254 characters as RFC 5321
 * allows, nothing invisible): whether anybody
 * owns the address is a question for the directory, and the answer to it never shows on a page.
 *
 * @param value the address, trimmed and in lower case
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    // An at sign of full width, as an East Asian keyboard types it, would become one in the domain's ASCII form.
    private static final String NEVER = "\\s\\p{Cntrl}\\p{Cs}\"<>(),:;\\\\@\uff20\ufe6b";
    private static final String LABEL = "[^." + NEVER + "]+";
    // The spaces and control characters of all of Unicode, not of ASCII alone: none may end up in a mail header.
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\[\\]" + NEVER + "]+@" + LABEL + "(?:\\." + LABEL + ")*", Pattern.UNICODE_CHARACTER_CLASS);

    public EmailAddress {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /**
     * Reads an address as it is written: blanks at either end are forgiven, anything that is no address is empty. For what
     * people type there is {@link TypedAddress}.
     */
    public static Optional<EmailAddress> parse(String typed) {
        String value = trim(typed).toLowerCase(Locale.ROOT);
        return hasShape(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /** The domain in the ASCII form of RFC 5891, so that both spellings of an international domain are the same. */
    public String domain() {
        return asciiDomain(value.substring(value.lastIndexOf('@') + 1));
    }

    /** The mailbox: the same text for both spellings of an international domain. */
    public String mailbox() {
        return localPart() + '@' + domain();
    }

    /** Whether mail to both arrives in the same mailbox. */
    public boolean isSameMailbox(EmailAddress other) {
        return mailbox().equals(other.mailbox());
    }

    /** All ways in which this address may be registered: an international domain has two. */
    public Set<String> spellings() {
        String ascii = domain();
        return Stream.of(value, localPart() + '@' + ascii, localPart() + '@' + unicodeDomain(ascii))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    private static String unicodeDomain(String ascii) {
        return IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notInternational) {
            return domain.toLowerCase(Locale.ROOT);
        }
    }

    // String.strip() leaves the no-break spaces and zero-width characters that come along when text is pasted.
    private static String trim(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean hasShape(String value) {
        return value.length() <= LONGEST
                && value.indexOf('@') <= LONGEST_LOCAL_PART
                && SHAPE.matcher(value).matches();
    }
}
