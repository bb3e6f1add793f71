package dev.loginhelp.settings;

import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The ids of the general administrators who may change their own password, in our component. */
public final class PermissionList {
    private PermissionList() {}

    public static Set<String> of(RealmModel realm) {
        return RealmSettings.component(realm).map(PermissionList::in).orElse(Set.of());
    }

    /** What a component has or is about to have. */
    public static Set<String> in(ComponentModel component) {
        return new TreeSet<>(component.getConfig().getList(Setting.OWN_PASSWORD_PERMISSIONS.key()));
    }

    /**
     * Gives the permission or takes it away, with nobody else writing at the same time.
     *
     * @return whether that changed anything
     * @throws Refused if the pack is not installed in the realm
     */
    public static boolean change(KeycloakSession session, RealmModel realm, String userId, boolean given) {
        return SoleWriter.change(session, realm, (own, fresh) -> {
            ComponentModel component =
                    RealmSettings.component(fresh).orElseThrow(() -> ApiException.because(ApiError.NOT_INSTALLED));
            Set<String> ids = new TreeSet<>(in(component));
            boolean changed = given ? ids.add(userId) : ids.remove(userId);
            if (changed) {
                List<String> list = new ArrayList<>(ids);
                component.getConfig().put(Setting.OWN_PASSWORD_PERMISSIONS.key(), list);
                fresh.updateComponent(component);
            }
            return changed;
        });
    }
}
