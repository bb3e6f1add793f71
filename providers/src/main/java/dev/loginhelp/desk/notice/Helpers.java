package dev.loginhelp.desk.notice;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.desk.request.DeskRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;
import org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator;

/** The administrators of a realm who may manage the people that requests are about. */
record Helpers(KeycloakSession session, RealmModel realm) {
    /** Who may see which of these requests; only those who have a mailbox. */
    Map<UserModel, List<DeskRequest>> of(List<DeskRequest> requests) {
        Map<UserModel, List<DeskRequest>> helpers = new LinkedHashMap<>();
        new Administrators(session, realm)
                .all().keySet().stream()
                        .filter(administrator -> administrator.isEnabled() && administrator.getEmail() != null)
                        .forEach(administrator -> {
                            List<DeskRequest> seen = seenBy(administrator, requests);
                            if (!seen.isEmpty()) {
                                helpers.put(administrator, seen);
                            }
                        });
        return helpers;
    }

    private List<DeskRequest> seenBy(UserModel administrator, List<DeskRequest> requests) {
        UserPermissionEvaluator rights =
                AdminPermissions.evaluator(session, realm, realm, administrator).users();
        return requests.stream()
                .filter(request -> request.isFor(rights, session, realm))
                .toList();
    }
}
