package dev.loginhelp.settings;

import org.keycloak.provider.Spi;

/** Makes our settings a component type of Keycloak's, so that they are exported, imported and kept with the realm. */
public final class LoginHelpSettingsSpi implements Spi {
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "login-help-settings";
    }

    @Override
    public Class<LoginHelpSettings> getProviderClass() {
        return LoginHelpSettings.class;
    }

    @Override
    public Class<LoginHelpSettingsFactory> getProviderFactoryClass() {
        return LoginHelpSettingsFactory.class;
    }
}
