package dev.loginhelp.reset.decision;

import dev.loginhelp.account.Account;
import dev.loginhelp.directory.AccountDirectory;
import dev.loginhelp.eligibility.Eligibility;
import dev.loginhelp.eligibility.Eligibility.Ineligible;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.limit.ClientNetwork;
import dev.loginhelp.limit.MailboxLimit;
import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Decides who gets a link, who is told why not, and who hears nothing; writes the true reason into the event. */
final class ResetDecision {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Settings settings;
    private final Clock clock;

    ResetDecision(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.settings = RealmSettings.of(realm);
        this.clock = clock;
    }

    void decide(ResetRequest request) {
        List<Account> owners = new AccountDirectory(session, realm).ownersOf(request.readings());
        Eligibility eligibility = settings.eligibility().decide(owners);
        Optional<Account> only = owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
        RequestEvents events = new RequestEvents(session, realm, request, only.map(Account::id));
        ResetMails mails = new ResetMails(session, realm, request);
        MailQueue queue = new MailQueue(session, realm);

        if (eligibility instanceof Ineligible ineligible) {
            boolean told = ineligible.first().isToldToMailbox();
            if (told && !hasRoom(request)) {
                events.refused(Reason.TOO_MANY_REQUESTS);
                return;
            }
            events.refused(ineligible.first());
            if (told) {
                queue.post(mails.refusal(owners, ineligible.first()));
            }
        } else if (hasRoom(request)) {
            events.accepted();
            queue.post(mails.link(only.orElseThrow()));
        } else {
            events.refused(Reason.TOO_MANY_REQUESTS);
        }
    }

    private boolean hasRoom(ResetRequest request) {
        return new MailboxLimit(session, realm, clock)
                .admits(
                        request.mailbox(),
                        Optional.ofNullable(request.remote())
                                .map(ClientNetwork::of)
                                .orElse(""),
                        settings.mailsPerMailboxPerHour(),
                        settings.resetLinkLifespan());
    }
}
