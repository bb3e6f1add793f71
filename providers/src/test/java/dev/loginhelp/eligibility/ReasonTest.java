package dev.loginhelp.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void aMailboxIsToldTheReasonUnlessItIsAStrangersOrHasHadEnough() {
        assertThat(Arrays.stream(Reason.values()).filter(reason -> !reason.isToldToMailbox()))
                .containsExactly(Reason.UNKNOWN, Reason.NO_EMAIL, Reason.ADDRESS_REFUSED, Reason.TOO_MANY_REQUESTS);
    }

    @Test
    void theNamesAreWrittenIntoEventsAndMustStay() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::name))
                .contains(
                        "UNKNOWN",
                        "NO_EMAIL",
                        "SHARED_EMAIL",
                        "MAILBOX_BEHIND_THIS_LOGIN",
                        "EMAIL_NOT_VERIFIED",
                        "DISABLED",
                        "LOCKED_PERMANENTLY",
                        "PASSWORD_ELSEWHERE",
                        "PASSKEY_ONLY",
                        "ADDRESS_REFUSED",
                        "ADMINISTRATOR",
                        "TOO_MANY_REQUESTS");
    }
}
