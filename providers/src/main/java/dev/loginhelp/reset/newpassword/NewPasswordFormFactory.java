package dev.loginhelp.reset.newpassword;

import dev.loginhelp.reset.FlowStepFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** The second step of the reset flow. */
public final class NewPasswordFormFactory implements FlowStepFactory {
    public static final String PROVIDER_ID = "login-help-new-password";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new NewPasswordForm();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Login Help: new password";
    }

    @Override
    public String getHelpText() {
        return "Asks a person who followed an emailed link for a new password, then shows the login page.";
    }
}
