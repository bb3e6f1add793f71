package dev.loginhelp.administrators;

import dev.loginhelp.authority.Rank;
import dev.loginhelp.settings.RealmSettings;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Who may change their own password. The permissions of general administrators are ids in our component: there, unlike in
 * a role, a group or an attribute, {@code manage-users} cannot write.
 */
public final class Permissions {
    private final RealmModel realm;

    public Permissions(RealmModel realm) {
        this.realm = realm;
    }

    /** Whether a master has given the permission. */
    public boolean has(UserModel user) {
        return RealmSettings.of(realm).ownPasswordPermissions().contains(user.getId());
    }

    /** Whether the user may change their own password at all: users and master administrators always may. */
    public boolean mayChangeOwnPassword(UserModel user) {
        return new Ranks(realm).of(user) != Rank.GENERAL || has(user);
    }
}
