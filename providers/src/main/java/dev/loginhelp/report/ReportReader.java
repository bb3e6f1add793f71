package dev.loginhelp.report;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.PasswordLocation;
import dev.loginhelp.eligibility.Eligibility;
import dev.loginhelp.eligibility.Eligibility.Ineligible;
import dev.loginhelp.eligibility.EligibilityRules;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.report.conditions.Condition;
import dev.loginhelp.report.conditions.ReportConditions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the rows of a page. The reasons are decided by the same rules as everywhere: the database only says what it alone
 * can know.
 */
final class ReportReader {
    private static final List<Reason> ASKED = List.of(
            Reason.SHARED_EMAIL,
            Reason.ADDRESS_REFUSED,
            Reason.LOCKED_PERMANENTLY,
            Reason.PASSWORD_ELSEWHERE,
            Reason.PASSKEY_ONLY,
            Reason.ADMINISTRATOR);
    private static final int FIXED = 7;

    private final EligibilityRules rules;
    private final ReportConditions conditions;

    ReportReader(EligibilityRules rules, ReportConditions conditions) {
        this.rules = rules;
        this.conditions = conditions;
    }

    String select() {
        return "select u.id, u.username, u.email, u.firstName, u.lastName, u.enabled, u.emailVerified, "
                + ASKED.stream().map(reason -> conditions.of(reason).asNumber()).collect(Collectors.joining(", "));
    }

    Map<String, Object> parameters() {
        return Condition.any(ASKED.stream().map(conditions::of).toList()).parameters();
    }

    ReportRow row(Object[] columns) {
        String email = (String) columns[2];
        boolean enabled = (boolean) columns[5];
        Account account = new Account(
                (String) columns[0],
                Optional.ofNullable(email).flatMap(EmailAddress::parse),
                (boolean) columns[6],
                enabled,
                is(Reason.LOCKED_PERMANENTLY, columns),
                false,
                is(Reason.ADDRESS_REFUSED, columns),
                passwordHome(columns),
                !is(Reason.ADMINISTRATOR, columns));
        Eligibility eligibility = rules.decide(account, is(Reason.SHARED_EMAIL, columns));
        return new ReportRow(
                account.id(),
                (String) columns[1],
                email,
                (String) columns[3],
                (String) columns[4],
                enabled,
                eligibility instanceof Ineligible no ? no.reasons() : List.of());
    }

    private static PasswordLocation passwordHome(Object[] columns) {
        if (is(Reason.PASSWORD_ELSEWHERE, columns)) {
            return PasswordLocation.EXTERNAL;
        }
        return is(Reason.PASSKEY_ONLY, columns) ? PasswordLocation.PASSKEY : PasswordLocation.WRITABLE;
    }

    private static boolean is(Reason reason, Object[] columns) {
        return ((Number) columns[FIXED + ASKED.indexOf(reason)]).intValue() == 1;
    }
}
