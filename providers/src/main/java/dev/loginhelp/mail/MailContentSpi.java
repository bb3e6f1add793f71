package dev.loginhelp.mail;

import org.keycloak.provider.Spi;

/** Lets each feature bring its own mails. */
public final class MailContentSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "login-help-letter";
    }

    @Override
    public Class<MailContent> getProviderClass() {
        return MailContent.class;
    }

    @Override
    public Class<MailContentFactory> getProviderFactoryClass() {
        return MailContentFactory.class;
    }
}
