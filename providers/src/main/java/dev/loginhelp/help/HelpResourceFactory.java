package dev.loginhelp.help;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts our public pages at {@code /realms/{realm}/login-help}. */
public final class HelpResourceFactory implements RealmResourceProviderFactory {
    /** The path below the realm. */
    public static final String ID = "login-help";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new HelpResourceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
