package dev.loginhelp.mail;

import org.keycloak.provider.Spi;

/** Lets each feature bring its own letters. */
public final class LetterContentsSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "login-help-letter";
    }

    @Override
    public Class<LetterContents> getProviderClass() {
        return LetterContents.class;
    }

    @Override
    public Class<LetterContentsFactory> getProviderFactoryClass() {
        return LetterContentsFactory.class;
    }
}
