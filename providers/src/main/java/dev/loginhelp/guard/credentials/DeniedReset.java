package dev.loginhelp.guard.credentials;

import dev.loginhelp.authority.Actor;
import dev.loginhelp.caller.CurrentActor;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/**
 * The fine-grained permission {@code reset-password}, asked at the store: Keycloak asks for it at one door only. A person
 * could be given a password with the rest of the account, or be left without one (CVE-2026-94001).
 */
record DeniedReset(KeycloakSession session, RealmModel realm) {
    /** @throws jakarta.ws.rs.ForbiddenException if the bearer of the request's token may not reset this password */
    void check(UserModel user) {
        if (!AdminPermissionsSchema.SCHEMA.isAdminPermissionsEnabled(realm)) {
            return;
        }
        // First this: it makes the bearer known to a session that Keycloak opened for a part of the work.
        Actor actor = new CurrentActor(session, realm).towards(user);
        KeycloakContext context = session.getContext();
        UserSessionModel login = context.getUserSession();
        if (login != null
                && context.getBearerToken() instanceof AccessToken token
                && actor instanceof Actor.Administrator administrator
                && !administrator.self()) {
            require(new AdminAuth(login.getRealm(), token, login.getUser(), context.getClient()), user);
        }
    }

    private void require(AdminAuth caller, UserModel user) {
        AdminPermissionEvaluator rights = AdminPermissions.evaluator(session, realm, caller);
        // Who manages the realm imports people with their passwords, and needs no right over them for that.
        if (!rights.realm().canManageRealm()) {
            rights.users().requireResetPassword(user);
        }
    }
}
