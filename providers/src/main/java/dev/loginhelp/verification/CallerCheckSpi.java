package dev.loginhelp.verification;

import org.keycloak.provider.Spi;

/** Lets organisations bring their own ways to make sure who is calling. */
public final class CallerCheckSpi implements Spi {
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "login-help-caller-check";
    }

    @Override
    public Class<CallerCheck> getProviderClass() {
        return CallerCheck.class;
    }

    @Override
    public Class<CallerCheck> getProviderFactoryClass() {
        return CallerCheck.class;
    }
}
