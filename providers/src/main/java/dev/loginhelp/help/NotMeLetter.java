package dev.loginhelp.help;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter to the master administrators about an account that its owner has taken back. */
final class NotMeLetter implements LetterContents {
    static final String ID = "not-me";
    static final String PERSON = "person";
    static final String MAIL = "mail";
    static final String USELESS = "useless";
    static final String LINK = "link";

    private final KeycloakSession session;

    NotMeLetter(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        Map<String, String> notes = letter.notes();
        return Optional.ofNullable(notes.get(PERSON))
                .map(id -> session.users().getUserById(realm, id))
                .map(person -> Map.of(
                        "loginHelpPerson", person.getUsername(),
                        "loginHelpChangeSubject", Letter.subjectKey(notes.getOrDefault(MAIL, NotMeLetter.ID)),
                        "loginHelpUseless", Boolean.parseBoolean(notes.get(USELESS)),
                        "loginHelpLinkMailed", Boolean.parseBoolean(notes.get(LINK))));
    }
}
