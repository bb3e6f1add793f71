package dev.loginhelp.help;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail to the master administrators about an account that its owner has taken back. */
public final class NotMeMail extends MailKind {
    static final String ID = "not-me";
    static final String PERSON = "person";
    static final String MAIL = "mail";
    static final String USELESS = "useless";
    static final String LINK = "link";

    /** For Keycloak. */
    public NotMeMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        Map<String, String> notes = mail.notes();
        return Optional.ofNullable(notes.get(PERSON))
                .map(id -> session.users().getUserById(realm, id))
                .map(person -> Map.of(
                        "loginHelpPerson", person.getUsername(),
                        "loginHelpChangeSubject", QueuedMail.subjectKey(notes.getOrDefault(MAIL, NotMeMail.ID)),
                        "loginHelpUseless", Boolean.parseBoolean(notes.get(USELESS)),
                        "loginHelpLinkMailed", Boolean.parseBoolean(notes.get(LINK))));
    }
}
