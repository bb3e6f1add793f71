package dev.loginhelp.notice;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail about a changed address. */
public final class AddressMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new AddressMail();
    }

    @Override
    public String getId() {
        return AddressMail.ID;
    }
}
