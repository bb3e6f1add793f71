package dev.loginhelp.accesspass.login;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/** The step of the browser flow in which an access pass is entered: an alternative to the form for name and password. */
public final class PassFormFactory implements AuthenticatorFactory {
    public static final String PROVIDER_ID = "login-help-access-pass";

    private static final Requirement[] REQUIREMENTS = {Requirement.ALTERNATIVE, Requirement.DISABLED};

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PassForm();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Login Help: access pass";
    }

    @Override
    public String getHelpText() {
        return "Lets people who have lost a second factor or a passkey set up a new one, with a pass that an"
                + " administrator has issued.";
    }

    /** {@inheritDoc} Keycloak counts failed logins of some categories only: wrong passes count as wrong passwords do. */
    @Override
    public String getReferenceCategory() {
        return PasswordCredentialModel.TYPE;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return REQUIREMENTS.clone();
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}
}
