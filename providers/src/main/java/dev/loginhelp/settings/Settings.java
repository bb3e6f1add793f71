package dev.loginhelp.settings;

import dev.loginhelp.account.MailboxDomains;
import dev.loginhelp.eligibility.EligibilityRules;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an administrator has set for a realm, read once.
 *
 * @param eligibility who may reset their own password
 * @param resetLinkLifespan how long a link lives that a person asked for
 * @param adminLinkLifespan how long a link lives that an administrator sent
 * @param temporaryPasswordLifespan how long a temporary password works
 * @param temporaryPasswordsOnly whether every password that an administrator sets for another person is a temporary one
 * @param mailsPerMailboxPerHour self-service mails that one mailbox gets within an hour, at the most
 * @param requestsPerClientPerHour reset requests from one network address within an hour, at the most
 * @param notifyPasswordChanged whether a person is told by mail that their password was changed
 * @param notifyMasters whether master administrators are told of a change to an administrator's password
 * @param mailLoginName whether the reset mail also says the login name
 * @param desk what is set about the help desk
 * @param accessPassLifespan how long an access pass works
 * @param verifying what has to be done to make sure who is calling
 * @param ownPasswordPermissions ids of the general administrators who may change their own password
 */
public record Settings(
        EligibilityRules eligibility,
        Duration resetLinkLifespan,
        Duration adminLinkLifespan,
        Duration temporaryPasswordLifespan,
        boolean temporaryPasswordsOnly,
        int mailsPerMailboxPerHour,
        int requestsPerClientPerHour,
        boolean notifyPasswordChanged,
        boolean notifyMasters,
        boolean mailLoginName,
        Desk desk,
        Duration accessPassLifespan,
        Verifying verifying,
        Set<String> ownPasswordPermissions) {
    public Settings {
        ownPasswordPermissions = Set.copyOf(ownPasswordPermissions);
    }

    public MailboxDomains mailboxDomains() {
        return eligibility.mailboxDomains();
    }

    /**
     * What is set about the help desk.
     *
     * @param requests whether people can ask it from the help page
     * @param mailbox who is told of requests; empty for the administrators who may manage the person
     * @param retention how long a request is kept after it was closed, and without anybody doing anything before
     */
    public record Desk(boolean requests, String mailbox, Duration retention) {}

    /**
     * What has to be done to make sure who is calling, before something is done for a person.
     *
     * @param temporaryPassword before a password is set
     * @param otherAddress before a link is sent to another address than the registered one
     * @param secondFactor before a second factor is turned off, or an access pass is issued
     * @param administrators before any of these, if the account is an administrator's
     */
    public record Verifying(Demand temporaryPassword, Demand otherAddress, Demand secondFactor, Demand administrators) {
        public boolean demandsNothing() {
            return Stream.of(temporaryPassword, otherAddress, secondFactor, administrators)
                    .allMatch(demand -> demand == Demand.OFF);
        }
    }

    /** How much is demanded; the last is the strictest. */
    public enum Demand {
        /** Nothing. */
        OFF,
        /** It is written down how it was done, or that it was not. */
        RECORDED,
        /** Without it, nothing is done. */
        REQUIRED;

        public static List<String> names() {
            return Stream.of(values()).map(Enum::name).toList();
        }
    }
}
