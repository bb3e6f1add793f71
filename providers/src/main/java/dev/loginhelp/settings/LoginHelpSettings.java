package dev.loginhelp.settings;

import org.keycloak.provider.Provider;

/**
 * The provider type of our realm component: its class name is the {@code providerType} in a realm's representation. The
 * component is the settings, so the provider itself does nothing; where it is missing, the pack is not installed.
 */
public interface LoginHelpSettings extends Provider {
    /** The component's {@code providerId} and name. */
    String PROVIDER_ID = "login-help";

    @Override
    default void close() {}
}
