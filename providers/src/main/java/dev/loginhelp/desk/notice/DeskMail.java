package dev.loginhelp.desk.notice;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail that says how many requests have come, and where they are. Whom they are about is not in it. */
public final class DeskMail extends MailKind {
    static final String ID = "desk-requests";
    static final String COUNT = "count";
    static final String REFERENCES = "references";
    static final String CONSOLE = "console";

    /** For Keycloak. */
    public DeskMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        Map<String, String> notes = mail.notes();
        return Optional.of(Map.of(
                "loginHelpCount", Integer.parseInt(notes.getOrDefault(COUNT, "1")),
                "loginHelpReferences",
                        List.of(notes.getOrDefault(REFERENCES, "").split(" ", -1)),
                "loginHelpConsole", notes.getOrDefault(CONSOLE, "")));
    }
}
