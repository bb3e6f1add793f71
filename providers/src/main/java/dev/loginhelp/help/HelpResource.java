package dev.loginhelp.help;

import dev.loginhelp.reset.ResetArrival;
import dev.loginhelp.settings.FailureMessage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.CacheControlUtil;

/** What is behind "Having Trouble Logging In?": {@code /realms/{realm}/login-help}. */
public final class HelpResource {
    /** The path of the help page below ours. */
    public static final String CHECKS = "checks";

    private final KeycloakSession session;

    HelpResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * The one door. Where the realm lets people reset their password it leads on to the form for the e-mail address;
     * where it does not, it shows the help page.
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response help() {
        Visit visit = visit();
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return visit.realm().isResetPasswordAllowed()
                ? Response.seeOther(visit.resetFlow()).build()
                : helpPage(visit);
    }

    /** The help page with the five checks, also where people may reset their password. */
    @GET
    @Path(CHECKS)
    @Produces(MediaType.TEXT_HTML)
    public Response checks() {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return helpPage(visit());
    }

    /** Where a mailed link leads: it is looked at, never used up, so that mail scanners may open it as they like. */
    @GET
    @Path("link")
    @Produces(MediaType.TEXT_HTML)
    public Response link() {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return new LinkDoor(session, visit()).answer();
    }

    /** From a login that began with a mailed link on to the application. */
    @GET
    @Path(ResetArrival.PATH)
    public Response arrived() {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        URI next = new ResetArrival(session).next(visit().parameter(Constants.CLIENT_ID));
        return Response.seeOther(next).build();
    }

    private Response helpPage(Visit visit) {
        LoginFormsProvider form = visit.form();
        visit.wayBack().ifPresent(url -> form.setAttribute("loginHelpBackUrl", url));
        if (visit.realm().isResetPasswordAllowed()) {
            form.setAttribute("loginHelpResetUrl", visit.resetFlow().toString());
        }
        new FailureMessage(visit.realm())
                .in(session.getContext().resolveLocale(null))
                .ifPresent(message -> form.setAttribute("loginHelpFailureMessage", message));
        return form.createForm("login-help.ftl");
    }

    private Visit visit() {
        if (!session.getContext().getRealm().isEnabled()) {
            throw new NotFoundException();
        }
        return new Visit(session);
    }
}
