package dev.loginhelp.reset.decision;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.reset.link.LinkOrder;
import dev.loginhelp.reset.mail.LinkMail;
import dev.loginhelp.reset.mail.RefusalMail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mails that answer a request, in the language of the person, else of the page that they used. */
final class ResetMails {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResetRequest request;

    ResetMails(KeycloakSession session, RealmModel realm, ResetRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
    }

    QueuedMail link(Account account) {
        Map<String, String> notes = new HashMap<>(circumstances());
        notes.putAll(new LinkOrder(
                        request.baseUri(), request.clientId(), request.loginId(), request.tabId(), request.clientData())
                .notes());
        return new QueuedMail(LinkMail.ID, account.id(), null, locale(Optional.of(account)), notes);
    }

    /**
     * To the registered address. Where several accounts share the mailbox it gets one mail, in the page's language and
     * about none of them.
     *
     * @param owners whose address it is; at least one
     */
    QueuedMail refusal(List<Account> owners, Reason reason) {
        Account first = owners.get(0);
        Optional<Account> only = owners.size() == 1 ? Optional.of(first) : Optional.empty();
        Map<String, String> notes = new HashMap<>(circumstances());
        notes.put(RefusalMail.REASON, reason.name());
        return new QueuedMail(
                RefusalMail.ID,
                only.map(Account::id).orElse(null),
                first.email().map(EmailAddress::value).orElse(null),
                locale(only),
                notes);
    }

    private Map<String, String> circumstances() {
        return request.circumstances() == null ? Map.of() : request.circumstances();
    }

    private String locale(Optional<Account> account) {
        return account.map(Account::id)
                .map(id -> session.users().getUserById(realm, id))
                .map(user -> user.getFirstAttribute(UserModel.LOCALE))
                .filter(locale -> realm.getSupportedLocalesStream().anyMatch(locale::equals))
                .orElse(request.locale());
    }
}
