package dev.loginhelp.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Call 4711.|Call 4711.",
                "It's {easy}, {0} isn't.|It's {easy}, {0} isn't.",
                "<b>Call</b> <i class=\"x\">now</i>|Call now",
                "We need x < 3 and y > 2|We need x < 3 and y > 2",
                "lone <|lone <",
                "a <3 b|a <3 b",
                "<img src=x onerror=alert(1)>hello|hello",
                "<script>alert('x')</script>hello|hello",
                "hello<script>alert('x')|hello",
                "<SCRIPT type=a>1</script >hello<style>p {}</STYLE>|hello",
                "a<!-- not > this -->b|ab",
                "a<!-- never closed|a"
            })
    void tagsGoAndTheWordsStay(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<a href=\"https://help.test/x?a=1&amp;b=2\">the desk</a>|the desk (https://help.test/x?a=1&b=2)",
                "<a class=\"c\" href='http://help.test'>the desk</a>|the desk (http://help.test)",
                "<A HREF=https://help.test>the desk</A>|the desk (https://help.test)",
                "<a href=\"https://help.test\">https://help.test</a>|https://help.test",
                "<a href=\"mailto:desk@help.test\">desk@help.test</a>|desk@help.test",
                "<a href=\"MAILTO:desk@help.test\">write</a>|write (desk@help.test)",
                "<a href=\"https://help.test\"><b>the desk</b></a>|the desk (https://help.test)",
                "<a href=\"https://help.test/$1\\2\">the desk</a>|the desk (https://help.test/$1\\2)",
                "<a href=\"javascript:alert(1)\">the desk</a>|the desk",
                "<a href=\"data:text/html,x\">the desk</a>|the desk",
                "<a href=\"https://help.test\">never closed|never closed",
                "<a name=\"x\">no link</a>|no link"
            })
    void aLinkIsWrittenOutWhereItsWordsDoNotSayIt(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "R&amp;D|R&D",
                "&lt;desk&gt;|<desk>",
                "&quot;it&#39;s&apos; &quot;|\"it's' \"",
                "a&nbsp;b|a b",
                "desk&#64;help.test|desk@help.test",
                "desk&#x40;help.test|desk@help.test",
                "&amp;lt;b&amp;gt;|&lt;b&gt;",
                "&unheard;|&unheard;",
                "a & b|a & b",
                "a&#0;&#55296;&#x110000;b|ab"
            })
    void entitiesAreReadOnce(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "one<br>two, 'one\ntwo'",
        "one<br/>two<BR />three, 'one\ntwo\nthree'",
        "<p>one</p><p>two</p>, 'one\ntwo'",
        "<ul><li>one</li><li>two</li></ul>, 'one\ntwo'",
        "<h2>one</h2>two, 'one\ntwo'",
        "'one\n\n\n \n two', 'one\n\ntwo'",
        "' \n one \n ', one"
    })
    void linesEndWhereTheyAreSeenToEnd(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a ", "<a href=\"https://x\">", "<script", "<!--", "&#", " ", "\n", " \n", "<"})
    void theLongestMessageTakesNoTimeWhateverIsInIt(String part) {
        String html = part.repeat(4000 / part.length()) + "end";
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> PlainText.of(html));
    }
}
