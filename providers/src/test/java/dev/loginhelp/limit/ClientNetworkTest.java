package dev.loginhelp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {
    @ParameterizedTest
    @CsvSource({"192.0.2.1", "10.0.0.255"})
    void anIpv4AddressIsItsOwnNetwork(String remote) {
        assertThat(ClientNetwork.of(remote)).isEqualTo(remote);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:1:2::1",
                "2001:db8:1:2:ffff:ffff:ffff:ffff",
                "2001:0DB8:0001:0002:0000:0000:0000:0001",
                "2001:db8:1:2:3:4:192.0.2.1"
            })
    void theAddressesOfAnIpv6HouseholdAreOneNetwork(String remote) {
        assertThat(ClientNetwork.of(remote)).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64", "::1, 0:0:0:0:0:0:0:0/64"})
    void aNeighbourIsAnotherNetwork(String remote, String network) {
        assertThat(ClientNetwork.of(remote)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:192.0.2.1", "::FFFF:c000:201", "0:0:0:0:0:ffff:192.0.2.1"})
    void anIpv4AddressInIpv6DressIsTheIpv4Address(String remote) {
        assertThat(ClientNetwork.of(remote)).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fe80::1", "fe80::2%eth0", "fe80::3%0", "fe80::4%no-such-card"})
    void theZoneOfAnAddressDoesNotMatter(String remote) {
        assertThat(ClientNetwork.of(remote)).isEqualTo("fe80:0:0:0:0:0:0:0/64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "host.invalid",
                "",
                "unknown",
                "::g",
                "1:2",
                ".:1",
                "...:",
                "1::2::3",
                "192.0.2.1:80",
                "host.invalid%1:2"
            })
    void whatIsNoAddressIsLeftAloneAndNeverLookedUp(String remote) {
        // A look-up of these names would ask the network, or answer 127.0.0.1 for the first.
        String network = Assertions.assertTimeout(Duration.ofSeconds(2), () -> ClientNetwork.of(remote));
        assertThat(network).isEqualTo(remote);
    }
}
