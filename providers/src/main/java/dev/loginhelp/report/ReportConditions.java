package dev.loginhelp.report;

import dev.loginhelp.eligibility.EligibilityRules;
import dev.loginhelp.eligibility.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of self-reset as conditions, one a reason. */
final class ReportConditions {
    static final String LOCKED = "exists (select a.id from UserAttributeEntity a where a.user = u"
            + " and a.name = 'disabledReason' and a.value = 'permanentLockout')";

    private final Map<Reason, Condition> reasons = new EnumMap<>(Reason.class);

    ReportConditions(EligibilityRules rules, Condition passwordElsewhere, Set<String> administrators) {
        Condition address = AddressConditions.present();
        reasons.put(Reason.NO_EMAIL, address.not());
        reasons.put(Reason.SHARED_EMAIL, address.and(AddressConditions.shared()));
        reasons.put(Reason.MAILBOX_BEHIND_THIS_LOGIN, address.and(AddressConditions.behind(rules.mailboxDomains())));
        reasons.put(
                Reason.EMAIL_NOT_VERIFIED,
                rules.verifiedEmailOnly() ? address.and(Condition.of("u.emailVerified = false")) : Condition.NEVER);
        reasons.put(Reason.DISABLED, Condition.of("u.enabled = false and not " + LOCKED));
        reasons.put(Reason.LOCKED_PERMANENTLY, Condition.of("u.enabled = false and " + LOCKED));
        reasons.put(Reason.PASSWORD_ELSEWHERE, passwordElsewhere);
        reasons.put(
                Reason.ADMINISTRATOR,
                administrators.isEmpty()
                        ? Condition.NEVER
                        : Condition.of("u.id in (:administrators)", "administrators", administrators));
    }

    /** The reasons that a report can have, in the order in which they are told. */
    Set<Reason> reasons() {
        return reasons.keySet();
    }

    Condition of(Reason reason) {
        return reasons.getOrDefault(reason, Condition.NEVER);
    }

    Condition any() {
        return Condition.any(List.copyOf(reasons.values()));
    }

    /** Any reason but the shared address, which needs a look at everybody else. */
    Condition anyAlone() {
        return Condition.any(reasons.entrySet().stream()
                .filter(entry -> entry.getKey() != Reason.SHARED_EMAIL)
                .map(Map.Entry::getValue)
                .toList());
    }
}
