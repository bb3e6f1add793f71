package dev.loginhelp.notice;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail to the former address that says that another one is registered now; which one is nobody's business there. */
final class AddressMail implements MailContent {
    static final String ID = "address-changed";

    @Override
    public Optional<Map<String, Object>> write(QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(Map.of());
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
