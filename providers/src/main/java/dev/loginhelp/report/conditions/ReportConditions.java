package dev.loginhelp.report.conditions;

import dev.loginhelp.eligibility.EligibilityRules;
import dev.loginhelp.eligibility.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of self-reset as conditions, one a reason. */
public final class ReportConditions {
    // Counted, not "exists": few are disabled, and PostgreSQL would read all attributes of the server into a hash. The
    // number comes first, because Hibernate's parser takes ages for a condition that begins with two parentheses.
    private static final String LOCKS = " (select count(a.id) from UserAttributeEntity a where a.user = u"
            + " and a.name = 'disabledReason' and a.value = 'permanentLockout')";

    public static final String LOCKED = "0 <" + LOCKS;

    // Counted apart: the database finds these from the addresses faster than from the people.
    private static final String SAME_SPELLING = "u.email in (select o.email from UserEntity o"
            + " where o.realmId = :realm and o.email is not null group by o.email having count(o.id) > 1)";

    /** They hold only for somebody who has an address. */
    private static final Set<Reason> ABOUT_ADDRESS = Set.of(
            Reason.SHARED_EMAIL, Reason.MAILBOX_BEHIND_THIS_LOGIN, Reason.EMAIL_NOT_VERIFIED, Reason.ADDRESS_REFUSED);

    private final Condition address;
    private final Map<Reason, Condition> reasons = new EnumMap<>(Reason.class);

    private final Condition twoSpellings;

    public ReportConditions(
            EligibilityRules rules,
            Condition passwordElsewhere,
            Condition passkeyOnly,
            Set<String> twoSpellings,
            Set<String> refused,
            Set<String> administrators,
            boolean lookalikes) {
        this.address = AddressConditions.present(lookalikes);
        this.twoSpellings = Condition.in("u.id", "spelling", twoSpellings);
        for (Reason reason : Reason.values()) {
            // Without a default: a new reason does not compile until the report knows it.
            Optional<Condition> condition = switch (reason) {
                case UNKNOWN, TOO_MANY_REQUESTS -> Optional.empty();
                case NO_EMAIL -> Optional.of(address.not());
                case SHARED_EMAIL ->
                    Optional.of(
                            twoSpellings.isEmpty()
                                    ? AddressConditions.shared()
                                    : Condition.any(List.of(AddressConditions.shared(), this.twoSpellings)));
                case MAILBOX_BEHIND_THIS_LOGIN -> Optional.of(AddressConditions.behind(rules.mailboxDomains()));
                case EMAIL_NOT_VERIFIED ->
                    Optional.of(rules.verifiedEmailOnly() ? Condition.of("u.emailVerified = false") : Condition.NEVER);
                case ADDRESS_REFUSED -> Optional.of(Condition.in("u.id", "refused", refused));
                case DISABLED -> Optional.of(Condition.of("u.enabled = false and 0 =" + LOCKS));
                case LOCKED_PERMANENTLY -> Optional.of(Condition.of("u.enabled = false and " + LOCKED));
                case PASSWORD_ELSEWHERE -> Optional.of(passwordElsewhere);
                case PASSKEY_ONLY -> Optional.of(passkeyOnly);
                case ADMINISTRATOR -> Optional.of(Condition.in("u.id", "administrator", administrators));
            };
            condition.ifPresent(known -> reasons.put(reason, known));
        }
    }

    /** The reasons that a report can have, in the order in which they are listed. */
    public Set<Reason> reasons() {
        return reasons.keySet();
    }

    /** Whether the reason is against somebody. */
    public Condition of(Reason reason) {
        Condition condition = bare(reason);
        return ABOUT_ADDRESS.contains(reason) ? condition.and(address) : condition;
    }

    /** Whether any reason is. Where there is no address that is reason enough, so the others need not ask for one. */
    public Condition any() {
        return Condition.any(reasons.keySet().stream().map(this::bare).toList());
    }

    /** Whether somebody has an address, and another reason but that somebody else has it too. */
    public Condition anyDespiteAddress() {
        return anyButAddress().and(address);
    }

    /** Whether somebody has an address and no other reason at all, other people's addresses aside. */
    public Condition noneButSharing() {
        return address.and(anyButAddress().not());
    }

    private Condition anyButAddress() {
        return Condition.any(reasons.keySet().stream()
                .filter(reason -> reason != Reason.NO_EMAIL && reason != Reason.SHARED_EMAIL)
                .map(this::bare)
                .toList());
    }

    /** Those who share a mailbox, whatever the spelling of their address. */
    public Condition sharing() {
        Condition same = Condition.of(SAME_SPELLING);
        return twoSpellings.equals(Condition.NEVER) ? same : Condition.any(List.of(same, twoSpellings));
    }

    public Condition address() {
        return address;
    }

    private Condition bare(Reason reason) {
        return reasons.getOrDefault(reason, Condition.NEVER);
    }
}
