package dev.loginhelp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LOCAL_64 = "a".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "ann@example.test, ann@example.test",
        "Ann.Smith@Example.TEST, ann.smith@example.test",
        "ann+shop@example.test, ann+shop@example.test",
        "o'brien@example.test, o'brien@example.test",
        "ann@localhost, ann@localhost",
        "ann.@mobile.example, ann.@mobile.example",
        "ann..lee@mobile.example, ann..lee@mobile.example",
        "JÜRGEN@BÜCHER.example, jürgen@bücher.example",
        "花子@例え.テスト, 花子@例え.テスト",
        "ann@[192.0.2.1], ann@[192.0.2.1]"
    })
    void anAddressIsReadInLowerCase(String typed, String value) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ann@example.test ",
                "\tann@example.test\r\n",
                "\u00a0ann@example.test\u00a0",
                "\u3000ann@example.test\u3000",
                "\u200bann@example.test\ufeff"
            })
    void blanksAtEitherEndAreForgivenWhateverTheirKind(String typed) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress("ann@example.test"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "ann",
                "ann@",
                "@example.test",
                "ann@@example.test",
                "ann@one@example.test",
                "ann lee@example.test",
                "ann@example .test",
                "ann@.example.test",
                "ann@example..test",
                "ann@example.test.",
                "ann@.",
                "ann,lee@example.test",
                "ann@example.test,lee@example.test",
                "ann@example.test;lee@example.test",
                "\"ann\"@example.test",
                "Ann <ann@example.test>",
                "mailto:ann@example.test",
                "ann(home)@example.test",
                "ann\\@example.test"
            })
    void whatIsNoAddressIsEmpty(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann\uff20example.test", "\uff41nn\uff20example.test", "ann@example.test\uff20"})
    void aFullWidthAtSignIsNoAtSign(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.test\r\nBcc: lee@example.test",
                "ann\r\n@example.test",
                "ann@example.test\nsubject:hello",
                "ann@exa\u0000mple.test",
                "ann@exa\u007fmple.test",
                "ann@exa\u0085mple.test",
                "ann@exa\u2028mple.test",
                "ann\u2029@example.test",
                "ann@exa\u00a0mple.test",
                "ann@exa\u3000mple.test"
            })
    void nothingThatCouldEndAMailHeaderIsPartOfAnAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void theLocalPartHas64CharactersAtMost() {
        assertThat(EmailAddress.parse(LOCAL_64 + "@example.test")).isPresent();
        assertThat(EmailAddress.parse(LOCAL_64 + "a@example.test")).isEmpty();
    }

    @Test
    void theAddressHas254CharactersAtMost() {
        String domain = "b".repeat(254 - 65 - 5) + ".test";
        assertThat(EmailAddress.parse(LOCAL_64 + "@" + domain)).isPresent();
        assertThat(EmailAddress.parse(LOCAL_64 + "@b" + domain)).isEmpty();
    }

    @Test
    void anAddressThatWasNotReadMustHaveTheShapeToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress("ann lee@example.test"))
                .withMessageNotContaining("ann");
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.test, example.test",
        "ann@\uff45\uff38ample\uff0etest, example.test",
        "ann@bücher.example, xn--bcher-kva.example",
        "ann@xn--bcher-kva.example, xn--bcher-kva.example",
        "ann@BÜCHER.example, xn--bcher-kva.example",
        "ann@example.test, example.test",
        "ann@例え。テスト, xn--r8jz45g.xn--zckzah"
    })
    void bothSpellingsOfADomainAreTheSame(String typed, String domain) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::domain)).contains(domain);
    }

    @Test
    void aDomainThatCannotBeInternationalIsTakenAsItIs() {
        String label = "a".repeat(64);
        assertThat(EmailAddress.parse("ann@" + label + ".test").map(EmailAddress::domain))
                .contains(label + ".test");
    }

    @ParameterizedTest
    @CsvSource({
        "ann@bücher.example, ann@xn--bcher-kva.example, true",
        "ann@xn--bcher-kva.example, ann@bücher.example, true",
        "ann@example.test, ann@example.test, true",
        "ann@example.test, lee@example.test, false",
        "ann@bücher.example, ann@bucher.example, false"
    })
    void bothSpellingsAreOneMailbox(String one, String other, boolean same) {
        assertThat(new EmailAddress(one).isSameMailbox(new EmailAddress(other))).isEqualTo(same);
    }

    @Test
    void anInternationalDomainMayBeRegisteredInTwoWays() {
        assertThat(new EmailAddress("ann@example.test").spellings()).containsExactly("ann@example.test");
        assertThat(new EmailAddress("ann@bücher.example").spellings())
                .containsExactlyInAnyOrder("ann@bücher.example", "ann@xn--bcher-kva.example");
        assertThat(new EmailAddress("ann@xn--bcher-kva.example").spellings())
                .containsExactlyInAnyOrder("ann@bücher.example", "ann@xn--bcher-kva.example");
    }
}
