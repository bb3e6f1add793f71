package dev.loginhelp.password;

import dev.loginhelp.pending.PendingLogins;
import dev.loginhelp.pending.SetUpOnly;
import dev.loginhelp.settings.RealmSettings;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.models.KeycloakSession;

/**
 * Changes a known password: asks for the current one, and for the new one twice.
 *
 * <p>Takes the place of Keycloak's required action of the same id, so that the account console, every application and
 * the change after a temporary password lead here. When it is due stays Keycloak's decision; in a realm without the pack
 * all of it is.
 */
public final class ChangePassword extends UpdatePassword {
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ChangePassword();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Keycloak asks this at the end of every login, before it makes a session: where a pending login ends that is over.
     */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        PendingLogins.check(context);
        SetUpOnly.hold(context);
        super.evaluateTriggers(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (RealmSettings.isInstalled(context.getRealm())) {
            new ChangeForm(context).show();
        } else {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (RealmSettings.isInstalled(context.getRealm())) {
            new ChangeForm(context).take();
        } else {
            super.processAction(context);
        }
    }
}
