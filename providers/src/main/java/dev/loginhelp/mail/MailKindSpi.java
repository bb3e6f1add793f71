package dev.loginhelp.mail;

import org.keycloak.provider.Spi;

/** Lets each feature bring its own mails. */
public final class MailKindSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "login-help-letter";
    }

    @Override
    public Class<MailKind> getProviderClass() {
        return MailKind.class;
    }

    @Override
    public Class<MailKind> getProviderFactoryClass() {
        return MailKind.class;
    }
}
