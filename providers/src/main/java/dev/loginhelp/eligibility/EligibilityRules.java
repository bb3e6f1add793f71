package dev.loginhelp.eligibility;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.MailboxDomains;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of self-reset, one question a line.
 *
 * @param mailboxDomains domains whose mail is read only after logging in here
 * @param verifiedEmailOnly whether an address must have been verified
 */
public record EligibilityRules(MailboxDomains mailboxDomains, boolean verifiedEmailOnly) {
    /** Decides for the accounts that have one and the same address: none, one, or several. */
    public Eligibility decide(List<Account> owners) {
        return switch (owners.size()) {
            case 0 -> Eligibility.of(List.of(Reason.UNKNOWN));
            case 1 -> decide(owners.get(0), false);
            default -> Eligibility.of(List.of(Reason.SHARED_EMAIL));
        };
    }

    /**
     * Decides for one account.
     *
     * @param sharesEmail whether another account of the realm has the same address
     */
    public Eligibility decide(Account account, boolean sharesEmail) {
        if (account.serviceAccount()) {
            return Eligibility.of(List.of(Reason.UNKNOWN));
        }
        List<Reason> against = new ArrayList<>();
        if (account.lockedPermanently()) {
            against.add(Reason.LOCKED_PERMANENTLY);
        } else if (!account.enabled()) {
            against.add(Reason.DISABLED);
        }
        if (account.email().isEmpty()) {
            against.add(Reason.NO_EMAIL);
        }
        if (sharesEmail) {
            against.add(Reason.SHARED_EMAIL);
        }
        if (account.email().filter(mailboxDomains::contain).isPresent()) {
            against.add(Reason.MAILBOX_BEHIND_THIS_LOGIN);
        }
        if (verifiedEmailOnly && account.email().isPresent() && !account.emailVerified()) {
            against.add(Reason.EMAIL_NOT_VERIFIED);
        }
        if (account.email().isPresent() && account.emailRefused()) {
            against.add(Reason.ADDRESS_REFUSED);
        }
        switch (account.passwordHome()) {
            case EXTERNAL -> against.add(Reason.PASSWORD_ELSEWHERE);
            case PASSKEY -> against.add(Reason.PASSKEY_ONLY);
            case WRITABLE -> {}
        }
        if (!account.mayChangeOwnPassword()) {
            against.add(Reason.ADMINISTRATOR);
        }
        return Eligibility.of(against);
    }
}
