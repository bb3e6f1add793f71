package dev.loginhelp.help;

import dev.loginhelp.metrics.Count;
import dev.loginhelp.reset.PostedForm;
import dev.loginhelp.reset.link.MailedLink;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The door in front of a mailed link, and of the form behind it. It spares people Keycloak's bare error pages, and keeps
 * the token that Keycloak wants out of every address; what makes a link safe is checked again behind it.
 */
final class LinkLandingPage {
    private final KeycloakSession session;
    private final Optional<MailedLink> link;
    private final Visit visit;
    private String outcome = "live";

    LinkLandingPage(KeycloakSession session, Optional<MailedLink> link) {
        this.session = session;
        this.link = link;
        this.visit =
                new Visit(session, link.map(known -> known.record().query()).orElse(Map.of()));
    }

    /** Shows what is behind the link: looked at, never used up, so that mail scanners may open it as they like. */
    Response open(URI address) {
        PostedForm.goesTo(session, address);
        Response answer = answer();
        Count.LINKS_FOLLOWED.add(visit.realm(), outcome);
        return answer;
    }

    /** Takes the form behind the link, as long as the link lives. */
    Response take(URI address) {
        PostedForm.goesTo(session, address);
        PostedForm.isSent(session);
        return answer();
    }

    private Response answer() {
        if (link.isEmpty() || !link.get().isLive()) {
            link.ifPresent(MailedLink::endIfFallen);
            return page("dead");
        }
        if (someoneElseIsLoggedIn(link.get())) {
            return page("otherUser");
        }
        Response answer = new FlowEntry(session, visit).byLink(link.get());
        return PostedForm.hasFoundADeadLink(session) ? page("dead") : answer;
    }

    // Keycloak refuses the link in such a browser before any handler of ours is asked (LoginActionsServiceChecks).
    private boolean someoneElseIsLoggedIn(MailedLink known) {
        AuthResult current = AuthenticationManager.authenticateIdentityCookie(session, visit.realm(), true);
        return current != null && !current.session().getUser().getId().equals(known.userId());
    }

    private Response page(String state) {
        outcome = state;
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
