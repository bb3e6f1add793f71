package dev.loginhelp.admin;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/** Puts our administration at {@code /admin/realms/{realm}/login-help}. */
public final class AdminResourceFactory implements AdminRealmResourceProviderFactory {
    /** The path below the realm. */
    public static final String ID = "login-help";

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new AdminResourceProvider();
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
