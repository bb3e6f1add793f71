package dev.loginhelp.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.MailboxDomains;
import dev.loginhelp.eligibility.Eligibility.Eligible;
import dev.loginhelp.eligibility.Eligibility.Ineligible;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityRulesTest {
    private static final MailboxDomains BEHIND = MailboxDomains.of(List.of("*.example.test"));
    private static final EligibilityRules RULES = new EligibilityRules(BEHIND, false);
    private static final EligibilityRules VERIFIED_ONLY = new EligibilityRules(BEHIND, true);

    @Test
    void aPersonWithAnAddressOfHisOwnMayResetHisPassword() {
        assertThat(RULES.decide(Person.with(), false)).isInstanceOf(Eligible.class);
        assertThat(VERIFIED_ONLY.decide(Person.with(), false)).isInstanceOf(Eligible.class);
    }

    @Test
    void anAddressThatWasNotVerifiedIsGoodUnlessTheRealmSaysOtherwise() {
        assertThat(RULES.decide(Person.with("unverified"), false)).isInstanceOf(Eligible.class);
    }

    @ParameterizedTest
    @CsvSource({
        "nomail, NO_EMAIL",
        "shared, SHARED_EMAIL",
        "behind, MAILBOX_BEHIND_THIS_LOGIN",
        "unverified, EMAIL_NOT_VERIFIED",
        "disabled, DISABLED",
        "locked, LOCKED_PERMANENTLY",
        "refused, ADDRESS_REFUSED",
        "elsewhere, PASSWORD_ELSEWHERE",
        "passkey, PASSKEY_ONLY",
        "admin, ADMINISTRATOR",
        "service, UNKNOWN"
    })
    void eachTraitIsAReasonOfItsOwn(String trait, Reason reason) {
        assertThat(reasons(trait)).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "behind shared, SHARED_EMAIL MAILBOX_BEHIND_THIS_LOGIN",
        "unverified behind, MAILBOX_BEHIND_THIS_LOGIN EMAIL_NOT_VERIFIED",
        "nomail unverified, NO_EMAIL",
        "nomail behind, NO_EMAIL",
        "nomail refused, NO_EMAIL",
        "passkey refused unverified, EMAIL_NOT_VERIFIED ADDRESS_REFUSED PASSKEY_ONLY",
        "elsewhere nomail, NO_EMAIL PASSWORD_ELSEWHERE",
        "shared disabled, DISABLED SHARED_EMAIL",
        "admin locked, LOCKED_PERMANENTLY ADMINISTRATOR",
        "locked disabled, LOCKED_PERMANENTLY",
        "service disabled nomail, UNKNOWN",
        "admin elsewhere unverified behind shared disabled, "
                + "DISABLED SHARED_EMAIL MAILBOX_BEHIND_THIS_LOGIN EMAIL_NOT_VERIFIED PASSWORD_ELSEWHERE ADMINISTRATOR"
    })
    void allReasonsAreNamedAndTheOneToTellComesFirst(String traits, String reasons) {
        assertThat(reasons(traits.split(" ", -1)).stream().map(Reason::name)).containsExactly(reasons.split(" ", -1));
    }

    @Test
    void anAddressThatNobodyHasIsUnknown() {
        assertThat(RULES.decide(List.of())).isEqualTo(new Ineligible(List.of(Reason.UNKNOWN)));
    }

    @Test
    void theOnlyOwnerOfAnAddressIsDecidedOnAlone() {
        assertThat(RULES.decide(List.of(Person.with()))).isInstanceOf(Eligible.class);
        assertThat(RULES.decide(List.of(Person.with("disabled")))).isEqualTo(new Ineligible(List.of(Reason.DISABLED)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void severalOwnersShareTheAddressAndNothingElseIsTold(int owners) {
        List<Account> all = Collections.nCopies(owners, Person.with("disabled", "behind"));
        assertThat(RULES.decide(all)).isEqualTo(new Ineligible(List.of(Reason.SHARED_EMAIL)));
    }

    @Test
    void anAccountOfAClientCountsAsAnOwnerTooSoThatNoMailGoesToAMailboxOfTwo() {
        assertThat(RULES.decide(List.of(Person.with(), Person.with("service"))))
                .isEqualTo(new Ineligible(List.of(Reason.SHARED_EMAIL)));
    }

    @Test
    void nobodyIsIneligibleWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ineligible(List.of()));
    }

    private static List<Reason> reasons(String... traits) {
        boolean shared = List.of(traits).contains("shared");
        Eligibility eligibility = VERIFIED_ONLY.decide(Person.with(traits), shared);
        assertThat(eligibility).isInstanceOf(Ineligible.class);
        Ineligible ineligible = (Ineligible) eligibility;
        assertThat(ineligible.first()).isEqualTo(ineligible.reasons().get(0));
        return ineligible.reasons();
    }
}
