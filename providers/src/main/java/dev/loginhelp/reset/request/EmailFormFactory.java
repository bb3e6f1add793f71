package dev.loginhelp.reset.request;

import dev.loginhelp.reset.FlowStepFactory;
import java.time.Clock;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** The first step of the reset flow. */
public final class EmailFormFactory implements FlowStepFactory {
    public static final String PROVIDER_ID = "login-help-reset-email";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new EmailForm(Clock.systemUTC());
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Login Help: ask for the e-mail address";
    }

    @Override
    public String getHelpText() {
        return "Asks for the registered e-mail address and mails a link to it, if the account may be reset. "
                + "Passes only somebody who followed that link.";
    }
}
