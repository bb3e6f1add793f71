package dev.loginhelp.mail;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/**
 * One kind of mail. The kind with the id {@code x-y} is the mail whose subject has the message key {@code
 * loginHelpMailXYSubject} and whose templates are {@code html/login-help-mail-x-y.ftl} and {@code
 * text/login-help-mail-x-y.ftl}. It keeps nothing between two mails, so it is its own provider and factory.
 */
public abstract class MailKind implements Provider, ProviderFactory<MailKind> {
    private final String id;

    protected MailKind(String id) {
        this.id = id;
    }

    /**
     * What the templates need, made at the moment of delivery.
     *
     * @param user the person the mail is about, if it is about one
     * @return empty if the mail is not due any more, so that it is dropped
     */
    public abstract Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user);

    /** Whether delivering it is written down as an event of the reset: {@code SEND_RESET_PASSWORD}. */
    public boolean isPartOfReset() {
        return false;
    }

    /**
     * Whether it tells somebody what was changed about their account, so that they can say <em>This was not me</em>. Such a
     * mail is posted with the address that was registered before the change.
     */
    public boolean tellsOfChange() {
        return false;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final MailKind create(KeycloakSession session) {
        return this;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
