package dev.loginhelp.mail.delivery;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.mail.trouble.FailedSend;
import dev.loginhelp.outbox.table.DueRow;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * One try at delivering one mail.
 *
 * @param postedAt when the mail was posted
 * @param mail what to send; empty if there is nothing to send
 * @param error why it could not be composed; empty with an empty mail means that it is not due any more
 */
record Delivery(
        String rowId,
        String realmId,
        String kind,
        @Nullable String userId,
        boolean partOfReset,
        Instant postedAt,
        Optional<RenderedMail> mail,
        Optional<String> error) {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    /** Reads a row and composes its mail. What fails is an error to be told, never an exception: the row is leased. */
    static Delivery prepare(KeycloakSession session, DueRow row) {
        QueuedMail mail;
        try {
            mail = JsonSerialization.readValue(row.payload(), QueuedMail.class);
        } catch (IOException unreadable) {
            return new Delivery(
                    row.id(),
                    row.realmId(),
                    "?",
                    null,
                    false,
                    row.createdAt(),
                    Optional.empty(),
                    Optional.of("unreadable row"));
        }
        RealmModel realm = session.realms().getRealm(row.realmId());
        MailKind kind = session.getProvider(MailKind.class, mail.kind());
        Optional<RenderedMail> composed = Optional.empty();
        Optional<String> error = Optional.empty();
        if (kind == null) {
            error = Optional.of("no such kind of mail");
        } else if (realm != null) {
            try {
                composed = compose(session, realm, mail, kind);
            } catch (EmailException | RuntimeException failure) {
                LOG.debugf(failure, "login-help: mail %s cannot be composed", row.id());
                error = Optional.of(FailedSend.kinds(failure));
            }
        }
        boolean partOfReset = kind != null && kind.isPartOfReset();
        return new Delivery(
                row.id(), row.realmId(), mail.kind(), mail.userId(), partOfReset, row.createdAt(), composed, error);
    }

    private static Optional<RenderedMail> compose(
            KeycloakSession session, RealmModel realm, QueuedMail mail, MailKind kind) throws EmailException {
        session.getContext().setRealm(realm);
        // Keycloak resolves the language from the request, which is long gone, or from this attribute.
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, mail.locale());
        UserModel user = mail.userId() == null ? null : session.users().getUserById(realm, mail.userId());
        if (mail.userId() != null && user == null) {
            return Optional.empty();
        }
        String address = mail.address() == null && user != null ? user.getEmail() : mail.address();
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        Optional<Map<String, Object>> written = kind.write(session, mail, realm, user);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        CommonMailAttributes common = new CommonMailAttributes(session, realm, mail, user);
        Map<String, Object> attributes =
                kind.tellsOfChange() ? common.withObjection(address, written.get()) : common.with(written.get());
        return Optional.of(new MailRenderer(session, realm, user).compose(mail.kind(), attributes, address));
    }
}
