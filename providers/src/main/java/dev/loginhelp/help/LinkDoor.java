package dev.loginhelp.help;

import dev.loginhelp.reset.MailedLink;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The door in front of a mailed link. It spares people Keycloak's bare error pages, no more: what makes a link safe is
 * checked again behind it, where Keycloak's own address for such tokens leads straight to.
 */
final class LinkDoor {
    private final KeycloakSession session;
    private final Visit visit;

    LinkDoor(KeycloakSession session, Visit visit) {
        this.session = session;
        this.visit = visit;
    }

    Response answer() {
        String key = visit.parameter(Constants.KEY).orElse("");
        Optional<MailedLink> link = MailedLink.read(session, visit.realm(), key);
        if (link.isEmpty() || !link.get().isLive()) {
            return page("dead");
        }
        if (someoneElseIsLoggedIn(link.get())) {
            return page("otherUser");
        }
        String clientId = visit.parameter(Constants.CLIENT_ID).orElse(link.get().clientId());
        UriBuilder flow = Urls.actionTokenBuilder(
                session.getContext().getUri().getBaseUri(),
                key,
                clientId,
                visit.parameter(Constants.TAB_ID).orElse(""),
                visit.parameter(Constants.CLIENT_DATA).orElse(null));
        return Response.seeOther(flow.build(visit.realm().getName())).build();
    }

    // Keycloak refuses the link in such a browser before any handler of ours is asked (LoginActionsServiceChecks).
    private boolean someoneElseIsLoggedIn(MailedLink link) {
        AuthResult current = AuthenticationManager.authenticateIdentityCookie(session, visit.realm(), true);
        return current != null && !current.session().getUser().getId().equals(link.userId());
    }

    private Response page(String state) {
        LoginFormsProvider form = visit.form()
                .setAttribute("loginHelpLinkState", state)
                .setAttribute("loginHelpUrl", visit.checks())
                .setAttribute("loginHelpLogoutUrl", logoutUrl());
        if (visit.realm().isResetPasswordAllowed()) {
            form.setAttribute("loginHelpResetUrl", visit.resetFlow().toString());
        }
        return form.createForm("login-help-link.ftl");
    }

    private String logoutUrl() {
        return UriBuilder.fromUri(Urls.realmIssuer(
                        session.getContext().getUri().getBaseUri(),
                        visit.realm().getName()))
                .path("protocol/openid-connect/logout")
                .build()
                .toString();
    }
}
