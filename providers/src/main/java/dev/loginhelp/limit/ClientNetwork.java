package dev.loginhelp.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The network a request comes from: for IPv6 the /64, because one household has as many addresses as it likes. */
public final class ClientNetwork {
    private static final int NETWORK_BYTES = 8;
    // Only literals: a host name must never be looked up, and Java looks up whatever begins with another character. The
    // zone behind a percent sign names a network card of this machine, not the client.
    private static final Pattern IPV6_LITERAL = Pattern.compile("(?=[^%]*:)([0-9a-fA-F:][0-9a-fA-F:.]*)(?:%.*)?");

    private ClientNetwork() {}

    /** @param remote the address that Keycloak saw, after what its proxy settings let through */
    public static String of(String remote) {
        Matcher literal = IPV6_LITERAL.matcher(remote);
        if (!literal.matches()) {
            return remote;
        }
        try {
            InetAddress address = InetAddress.getByName(literal.group(1));
            if (address instanceof Inet6Address) {
                byte[] bytes = address.getAddress();
                for (int i = NETWORK_BYTES; i < bytes.length; i++) {
                    bytes[i] = 0;
                }
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return address.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return remote;
        }
    }
}
