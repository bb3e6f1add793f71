package dev.loginhelp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxDomainsTest {
    @ParameterizedTest
    @CsvSource({
        "example.test, ann@example.test, true",
        "example.test, ann@sub.example.test, false",
        "example.test, ann@example.test.evil, false",
        "example.test, ann@notexample.test, false",
        "example.test, example.test@other.test, false",
        "*.example.test, ann@example.test, false",
        "*.example.test, ann@sub.example.test, true",
        "*.example.test, ann@a.b.example.test, true",
        "*.example.test, ann@notexample.test, false",
        "*.test, ann@example.test, true",
        "Example.TEST, ann@example.test, true",
        "' example.test ', ann@example.test, true",
        "bücher.example, ann@xn--bcher-kva.example, true",
        "xn--bcher-kva.example, ann@BÜCHER.example, true",
        "*.例え.テスト, ann@mail.xn--r8jz45g.xn--zckzah, true",
        "localhost, ann@localhost, true"
    })
    void aDomainMeansItselfAndAStarEveryDomainBelow(String written, String address, boolean contained) {
        EmailAddress email = EmailAddress.parse(address).orElseThrow();
        assertThat(MailboxDomains.of(List.of(written)).contain(email)).isEqualTo(contained);
    }

    @Test
    void eachOfSeveralDomainsCounts() {
        MailboxDomains domains = MailboxDomains.of(List.of("one.test", "*.two.test", "ONE.test"));
        assertThat(domains.patterns()).containsExactlyInAnyOrder("one.test", "*.two.test");
        assertThat(domains.contain(new EmailAddress("ann@one.test"))).isTrue();
        assertThat(domains.contain(new EmailAddress("ann@mail.two.test"))).isTrue();
        assertThat(domains.contain(new EmailAddress("ann@three.test"))).isFalse();
    }

    @Test
    void withoutDomainsNoMailboxIsBehindTheLogin() {
        assertThat(MailboxDomains.NONE.contain(new EmailAddress("ann@example.test")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "*.",
                ".",
                ".example.test",
                "example.test.",
                "example..test",
                "*example.test",
                "mail.*.test",
                "*.*.test",
                "ann@example.test",
                "@example.test",
                "http://example.test",
                "example.test/mail",
                "example test",
                "-example.test",
                "example-.test",
                "one.test,two.test"
            })
    void nonsenseIsRefusedAndNamed(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailboxDomains.of(List.of("good.test", written)))
                .withMessage(written);
    }

    @Test
    void aNameLongerThanTheDomainNameSystemAllowsIsRefused() {
        String longest = ("a".repeat(62) + ".").repeat(4) + "b";
        assertThat(longest).hasSize(253);
        assertThat(MailboxDomains.of(List.of(longest)).patterns()).containsExactly(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> MailboxDomains.of(List.of(longest + "b")));
        assertThatIllegalArgumentException().isThrownBy(() -> MailboxDomains.of(List.of("a".repeat(64) + ".test")));
    }
}
