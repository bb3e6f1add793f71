package dev.loginhelp.admin;

import dev.loginhelp.admin.call.AdminRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Hands Keycloak our administration, once it has found out who calls. */
public final class AdminResourceProvider implements AdminRealmResourceProvider {
    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder event) {
        return new AdminResource(new AdminRequest(session, realm, auth, event));
    }

    @Override
    public void close() {}
}
