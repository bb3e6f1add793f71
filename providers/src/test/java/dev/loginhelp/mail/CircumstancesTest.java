package dev.loginhelp.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesTest {
    private static final Instant NIGHT = Instant.parse("2026-11-25T23:30:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            203.0.113.77,            203.0.113.x
            127.0.0.1,               127.0.0.x
            ::ffff:203.0.113.77,     203.0.113.x
            ::ffff:cb00:714d,        203.0.113.x
            2001:db8:12:34::1,       2001:db8:12:x
            2001:DB8::1,             2001:db8:0:x
            fe80::1%eth0,            fe80:0:0:x
            ::1,                     0:0:0:x
            evil.example,            ''
            '<a href=x>',            ''
            '',                      ''
            1.2.3,                   ''
            :,                       ''
            """)
    void networkAddressIsShortened(String remote, String shown) {
        assertThat(ShortenedAddress.of(remote).orElse("")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 | Chrome | Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0 | Edge | Windows
            Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0 | Firefox | Linux
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15 | Safari | macOS
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1 | Chrome | iPhone
            Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1 | Safari | iPad
            Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36 | Samsung Internet | Android
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 OPR/115.0 | Opera | Windows
            curl/8.5.0 | '' | ''
            AdminRequest +1 555 0100 at evil.example | '' | ''
            '' | '' | ''
            """)
    void onlyKnownNamesOfBrowsersAndSystemsGetIntoAMail(String agent, String browser, String system) {
        assertThat(Device.of(agent).browser().orElse("")).isEqualTo(browser);
        assertThat(Device.of(agent).system().orElse("")).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Asia/Tokyo     | November 26, 2026 | 8:30        | Japan Standard Time
            ja | Asia/Tokyo     | 2026年11月26日    | 8:30        | 日本標準時
            de | Europe/Berlin  | 26. November 2026 | 00:30       | Mitteleuropäische Normalzeit
            en | nonsense       | November 25, 2026 | 11:30       | Coordinated Universal Time
            en |                | November 25, 2026 | 11:30       | Coordinated Universal Time
            """)
    void timeIsThePersonsAndSaysWhichZone(String locale, String own, String date, String time, String zone) {
        Moment moment = Moment.of(NIGHT, Locale.forLanguageTag(locale), own, ZoneId.of("UTC"));
        assertThat(moment.time()).contains(date).contains(time);
        assertThat(moment.zone()).isEqualTo(zone);
        assertThat(Moment.of(NIGHT, Locale.ENGLISH, null, ZoneOffset.UTC).time())
                .contains("11:30");
    }
}
