package dev.loginhelp.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language that a browser asks for, on pages in and outside of a login, and in the mail that they lead to. */
class AskedLanguageIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(representation -> {
        representation.putArray("supportedLocales");
        List.of("en", "ja", "zh-CN", "zh-TW", "es", "de", "fr")
                .forEach(representation.withArray("supportedLocales")::add);
    });

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pt, fr                       | fr    | Réinitialis",
                "pt-BR, fr-CA;q=0.8           | fr    | Réinitialis",
                "de;q=0.2, fr;q=0.9, pt       | fr    | Réinitialis",
                "de-AT                        | de    | Passwort",
                "zh-TW                        | zh-TW | 密碼",
                "zh-CN, zh;q=0.9              | zh-CN | 密码",
                "zh-Hant-TW                   | zh-TW | 密碼",
                "pt, tlh                      | en    | Reset your password",
                "*                            | en    | Reset your password",
            })
    void pagesAndMailSpeakTheFirstLanguageThatIsThere(String asked, String spoken, String words) {
        var user = realm.user("u-" + UUID.randomUUID())
                .email(UUID.randomUUID() + "@example.test")
                .create();
        var browser = ResetForm.speaking(asked);
        assertThat(browser.get(realm.url("/login-help/checks")).body()).contains("lang=\"" + spoken + "\"");
        assertThat(browser.get(realm.url("/login-help/link/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"))
                        .body())
                .contains("lang=\"" + spoken + "\"");
        assertThat(browser.get(realm.url("/login-help/not-me/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"))
                        .body())
                .contains("lang=\"" + spoken + "\"");
        assertThat(browser.look(realm.url("/login-help")).ask(user.email()).body())
                .contains("lang=\"" + spoken + "\"");
        var mail = realm.inbox().await(user.email());
        assertThat(mail.subject()).contains(words);
        assertThat(browser.get(mail.link()).body()).contains("lang=\"" + spoken + "\"");
    }
}
