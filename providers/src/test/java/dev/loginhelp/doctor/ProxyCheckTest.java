package dev.loginhelp.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9 | true",
                "203.0.113.9, 10.0.0.5 | 203.0.113.9 | true",
                "203.0.113.9, 10.0.0.5 | 10.0.0.5 | true",
                "203.0.113.9:4711 | 203.0.113.9 | true",
                "for=203.0.113.9;proto=https | 203.0.113.9 | true",
                "for=\"[2001:db8::1]:4711\" | 2001:db8::1 | true",
                "2001:db8::1 | 2001:db8::1 | true",
                "203.0.113.9 | 10.0.0.5 | false",
                "203.0.113.90 | 203.0.113.9 | false",
                "for=203.0.113.9 | 127.0.0.1 | false"
            })
    void aHeaderThatNamesTheAddressWasBelieved(String header, String seen, boolean named) {
        assertThat(ProxyCheck.names(header, seen)).isEqualTo(named);
    }
}
