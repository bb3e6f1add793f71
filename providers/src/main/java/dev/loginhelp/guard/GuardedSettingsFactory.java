package dev.loginhelp.guard;

import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.settings.LoginHelpSettingsFactory;
import dev.loginhelp.settings.PermissionList;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Our settings with a guard for one of them: {@code manage-realm} may write any component of a realm, but the
 * permissions in ours are given by masters.
 */
public final class GuardedSettingsFactory extends LoginHelpSettingsFactory {
    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model)
            throws ComponentValidationException {
        super.validateConfiguration(session, realm, model);
        // Where the request is not about this realm, a realm is being imported, with whatever permissions it has.
        boolean isImport = !realm.equals(session.getContext().getRealm());
        if (!isImport && !PermissionList.in(model).equals(PermissionList.of(realm))) {
            Optional<Rank> rank = new CurrentActor(session, realm).rank();
            if (rank.isPresent() && rank.get() != Rank.MASTER) {
                throw new ComponentValidationException(DenialReason.PERMISSION.messageKey());
            }
        }
    }
}
