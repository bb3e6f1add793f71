package dev.loginhelp.mail;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network address as a mail shows it: enough to recognise one's own network, too little to find a household. */
final class ShortenedAddress {
    private static final Pattern IPV4 = Pattern.compile("(?:::ffff:)?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
    // Only literals: Java looks up whatever else there is, and a name must never be looked up.
    private static final Pattern IPV6 = Pattern.compile("(?=[^%]*:)([0-9a-fA-F:][0-9a-fA-F:.]*)(?:%.*)?");

    private ShortenedAddress() {}

    /** Empty if it is no address. */
    static Optional<String> of(String remote) {
        Matcher four = IPV4.matcher(remote);
        if (four.matches()) {
            return Optional.of(four.group(1) + ".x");
        }
        Matcher six = IPV6.matcher(remote);
        return six.matches() ? ofSix(six.group(1)) : Optional.empty();
    }

    private static Optional<String> ofSix(String literal) {
        try {
            if (InetAddress.getByName(literal) instanceof Inet6Address address) {
                byte[] bytes = address.getAddress();
                return Optional.of("%x:%x:%x:x".formatted(group(bytes, 0), group(bytes, 1), group(bytes, 2)));
            }
            return of(InetAddress.getByName(literal).getHostAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static int group(byte[] bytes, int number) {
        return Byte.toUnsignedInt(bytes[2 * number]) << Byte.SIZE | Byte.toUnsignedInt(bytes[2 * number + 1]);
    }
}
