package dev.loginhelp.reset.request;

import dev.loginhelp.settings.FailureMessage;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The pages of the first step. */
final class ResetPages {
    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;

    ResetPages(AuthenticationFlowContext context) {
        this.context = context;
        this.session = context.getSession();
        this.realm = context.getRealm();
    }

    Response emailForm(String typed) {
        return form().setAttribute("loginHelpEmail", typed).createForm("login-help-reset.ftl");
    }

    /** The one answer. Nothing on it depends on the address. */
    Response answer() {
        LoginFormsProvider form = form();
        form.setAttribute(
                "loginHelpLifespan", RealmSettings.of(realm).resetLinkLifespan().toMinutes());
        new FailureMessage(realm)
                .in(session.getContext().resolveLocale(null))
                .ifPresent(message -> form.setAttribute("loginHelpFailureMessage", message));
        return form.createForm("login-help-sent.ftl");
    }

    /** The help page, for a flow in which nobody can reset a password. */
    Response unfinished() {
        LoginFormsProvider form = form().setAttribute("loginHelpResetUnfinished", true);
        new FailureMessage(realm)
                .in(session.getContext().resolveLocale(null))
                .ifPresent(message -> form.setAttribute("loginHelpFailureMessage", message));
        return form.createForm("login-help.ftl");
    }

    private LoginFormsProvider form() {
        UriBuilder base = UriBuilder.fromUri(session.getContext().getUri().getBaseUri());
        UriBuilder help =
                base.clone().path("realms/{realm}/login-help/checks").resolveTemplate("realm", realm.getName());
        UriBuilder back = UriBuilder.fromUri(Urls.realmLoginPage(base.build(), realm.getName()));
        UriBuilder ask = base.clone().path("realms/{realm}/login-help/ask").resolveTemplate("realm", realm.getName());
        UriBuilder desk = base.clone().path("realms/{realm}/login-help/desk").resolveTemplate("realm", realm.getName());
        boolean atDesk = RealmSettings.of(realm).desk().requests();
        return context.form()
                .setActionUri(URI.create(withLogin(ask)))
                .setAttribute("loginHelpDeskUrl", atDesk ? withLogin(desk) : "")
                .setAttribute("loginHelpUrl", withLogin(help))
                .setAttribute("loginHelpBackUrl", withLogin(back));
    }

    private String withLogin(UriBuilder uri) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return uri.queryParam(Constants.CLIENT_ID, "{client}")
                .queryParam(Constants.TAB_ID, "{tab}")
                .queryParam(Constants.CLIENT_DATA, "{data}")
                .build(
                        login.getClient().getClientId(),
                        login.getTabId(),
                        AuthenticationProcessor.getClientData(session, login))
                .toString();
    }
}
