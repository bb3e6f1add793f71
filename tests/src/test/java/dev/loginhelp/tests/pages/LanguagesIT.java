package dev.loginhelp.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in every language we ship, on the narrowest phone there is. */
class LanguagesIT {
    // Also what is left of a 1280 pixel window at 400 % zoom: WCAG 2.2, 1.4.10.
    private static final int NARROWEST = 320;
    private static final int HALF_A_DESKTOP = 640;

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(LanguagesIT::speakAll);

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh-CN", "zh-TW", "es", "de", "fr"})
    void everyPageAndMailIsInTheLanguageAndNoWordIsClippedOnAPhone(String locale) {
        var look = new BrowserProfile(locale, false, NARROWEST, true);
        var before = realm.inbox().mails().size();
        new EveryPage(realm, browser, (name, page) -> {
                    Layout.hasNoClippedWords(name, page);
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale);
                    isInTheLanguage(name, page.locator("body").innerText(), locale);
                    Screenshots.record(page, "phone-" + locale + "-" + name);
                })
                .visit(look);
        var mails = realm.inbox().mails();
        var recipient = mails.get(before).recipient();
        var mine = mails.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
        assertThat(mine)
                .as("the link, the change, and a new link after the objection")
                .hasSize(3);
        var page = browser.openElsewhere("about:blank", look);
        for (Mail mail : mine) {
            isInTheLanguage("mail " + mail.subject(), mail.text(), locale);
            page.setContent(mail.html());
            Screenshots.record(page, "mail-" + locale + "-" + mine.indexOf(mail));
        }
    }

    @Test
    void pagesSurviveALanguageFromRightToLeftThatWeDoNotSpeak() {
        realm.text("ar", "loginHelpFailureMessage", "اتصل بمكتب المساعدة على الرقم 4711");
        new EveryPage(realm, browser, (name, page) -> {
                    assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
                    Layout.hasNoClippedWords(name, page);
                    assertThat(page.locator("body").innerText()).doesNotContain("loginHelp");
                    Screenshots.record(page, "rtl-" + name);
                })
                .visit(new BrowserProfile("ar", false, NARROWEST, true));
    }

    @Test
    void zoomOf200PercentLosesNothing() {
        new EveryPage(realm, browser, Layout::hasNoClippedWords)
                .visit(new BrowserProfile("de", false, HALF_A_DESKTOP, true));
    }

    private static void isInTheLanguage(String name, String shown, String locale) {
        Set<String> own = sentences(locale.replace('-', '_'));
        Set<String> left = new HashSet<>(sentences("en"));
        left.removeAll(own);
        assertThat(shown).as("a key without words on " + name).doesNotContain("loginHelp");
        assertThat(sentencesOn(shown, own))
                .as("words of the language on " + name)
                .isNotEmpty();
        assertThat(sentencesOn(shown, left)).as("English left over on " + name).isEmpty();
    }

    /** The texts of ours that are long enough to be nobody else's. */
    private static Set<String> sentences(String locale) {
        return Texts.ours(locale).byKey().values().stream()
                .filter(text -> text.length() >= (locale.matches("ja|zh.*") ? 6 : 12) && !text.contains("{"))
                .collect(Collectors.toSet());
    }

    private static List<String> sentencesOn(String shown, Set<String> sentences) {
        return sentences.stream().filter(shown::contains).toList();
    }

    private static void speakAll(ObjectNode realm) {
        var locales = realm.putArray("supportedLocales");
        List.of("en", "ja", "zh-CN", "zh-TW", "es", "de", "fr", "ar").forEach(locales::add);
    }
}
