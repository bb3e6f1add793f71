package dev.loginhelp.mail;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Writes one kind of mail. A provider with the id {@code x-y} is the mail whose subject has the message key {@code
 * loginHelpMailXYSubject} and whose templates are {@code html/login-help-mail-x-y.ftl} and {@code
 * text/login-help-mail-x-y.ftl}.
 */
public interface MailContent extends Provider {
    /**
     * What the templates need, made at the moment of delivery.
     *
     * @param user the person the mail is about, if it is about one
     * @return empty if the mail is not due any more, so that it is dropped
     */
    Optional<Map<String, Object>> write(QueuedMail mail, RealmModel realm, @Nullable UserModel user);

    /** Whether delivering it is written down as an event of the reset: {@code SEND_RESET_PASSWORD}. */
    default boolean isPartOfReset() {
        return false;
    }

    /**
     * Whether it tells somebody what was changed about their account, so that they can say <em>This was not me</em>. Such a
     * mail is posted with the address that was registered before the change.
     */
    default boolean tellsOfChange() {
        return false;
    }

    @Override
    default void close() {}
}
