package dev.loginhelp.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The domains whose mailboxes open only with the very login that is lost: a link sent there could never be read.
 *
 * <p>{@code example.com} means that domain alone, {@code *.example.com} every domain below it but not itself.
 *
 * @param patterns the domains, in ASCII and lower case
 */
public record MailboxDomains(Set<String> patterns) {
    public static final MailboxDomains NONE = new MailboxDomains(Set.of());

    private static final String BELOW = "*.";
    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public MailboxDomains {
        patterns = Set.copyOf(patterns);
    }

    /**
     * Reads the domains an administrator wrote, in any case and in either spelling of international names.
     *
     * @throws IllegalArgumentException with the first one that is no domain
     */
    public static MailboxDomains of(Collection<String> written) {
        Set<String> patterns = new TreeSet<>();
        for (String domain : written) {
            patterns.add(normalise(domain));
        }
        return new MailboxDomains(patterns);
    }

    /** Whether mail to this address stays behind the login. */
    public boolean contain(EmailAddress address) {
        String domain = address.domain();
        if (patterns.contains(domain)) {
            return true;
        }
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            if (patterns.contains(BELOW + domain.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String normalise(String written) {
        String domain = written.strip().toLowerCase(Locale.ROOT);
        String prefix = domain.startsWith(BELOW) ? BELOW : "";
        String name = EmailAddress.asciiDomain(domain.substring(prefix.length()));
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(written);
        }
        return prefix + name;
    }
}
