package dev.loginhelp.verification;

import dev.loginhelp.authority.Change;
import dev.loginhelp.settings.Settings.Demand;
import dev.loginhelp.settings.Settings.Verifying;
import java.util.stream.Stream;

/** What a realm demands before an administrator does something for another person. */
public final class VerificationRule {
    private VerificationRule() {}

    /**
     * What is demanded before a change.
     *
     * @param administrator whether the account is an administrator's
     */
    public static Demand before(Change change, boolean administrator, Verifying set) {
        Demand demand = of(change, set);
        boolean none = change == Change.MAIL_LINK || change == Change.KEYCLOAK_LINK || change == Change.PERMIT;
        return administrator && !none ? set.administrators() : demand;
    }

    private static Demand of(Change change, Verifying set) {
        return switch (change) {
            case SET_PASSWORD, REMOVE_PASSWORD -> set.temporaryPassword();
            case MAIL_LINK_ELSEWHERE -> set.otherAddress();
            case REMOVE_SECOND_FACTOR -> set.secondFactor();
            // By these it is known who calls: with a new address, the next code would go there.
            case CHANGE_EMAIL, CHANGE_MEANS_OF_LOGIN ->
                Stream.of(set.temporaryPassword(), set.otherAddress(), set.secondFactor())
                        .max(Demand::compareTo)
                        .orElseThrow();
            case CHANGE_OWN_PASSWORD, MAIL_LINK, KEYCLOAK_LINK, FOLLOW_OWN_LINK, FOLLOW_ADMINISTRATORS_LINK, PERMIT ->
                Demand.OFF;
        };
    }
}
