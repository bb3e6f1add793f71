package dev.loginhelp.help;

import dev.loginhelp.reset.PostResetRedirect;
import dev.loginhelp.reset.link.MailedLink;
import dev.loginhelp.settings.FailureMessage;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.CacheControlUtil;

/** What is behind "Having Trouble Logging In?": {@code /realms/{realm}/login-help}. */
public final class HelpResource {
    /** The path of the help page below ours. */
    public static final String CHECKS = "checks";

    private static final String LINK = "link";
    private static final String ASK = "ask";

    private final KeycloakSession session;

    HelpResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * The one door. Where the realm lets people reset their password it leads on to the form for the e-mail address;
     * where it does not, it shows the help page. Without the pack in the realm it leads on to Keycloak's own reset, since
     * the link below the login form comes with the theme; everything else is not there.
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response help() {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        RealmModel realm = session.getContext().getRealm();
        return realm.isEnabled() && realm.isResetPasswordAllowed()
                ? Response.seeOther(new Visit(session).resetFlow()).build()
                : helpPage(visit());
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
    @Path(LINK + "/{code}")
    @Produces(MediaType.TEXT_HTML)
    public Response link(@PathParam("code") String code) {
        return shortLink(code).open(here());
    }

    /** Where the form behind a mailed link goes. */
    @POST
    @Path(LINK + "/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response takeLink(@PathParam("code") String code) {
        return shortLink(code).take(here());
    }

    /** The same for links that were mailed before they were short. */
    @GET
    @Path(LINK)
    @Produces(MediaType.TEXT_HTML)
    public Response formerLink(@QueryParam(Constants.KEY) @DefaultValue("") String key) {
        return formerLinkDoor(key).open(here(key));
    }

    /** Where the form behind such a link goes. */
    @POST
    @Path(LINK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response takeFormerLink(@QueryParam(Constants.KEY) @DefaultValue("") String key) {
        return formerLinkDoor(key).take(here(key));
    }

    /** Where the form for the e-mail address goes. */
    @POST
    @Path(ASK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response ask() {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        Visit visit = visit();
        return visit.realm().isResetPasswordAllowed() ? new RequestDoor(session, visit).take() : helpPage(visit);
    }

    /** That address opened again, in another language for example: what was answered there is answered again. */
    @GET
    @Path(ASK)
    @Produces(MediaType.TEXT_HTML)
    public Response askAgain() {
        return help();
    }

    /** From a login that no application has begun on to the application, or to a page that says that all is well. */
    @GET
    @Path(PostResetRedirect.PATH)
    @Produces(MediaType.TEXT_HTML)
    public Response arrived() {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        Visit visit = visit();
        return new PostResetRedirect(session)
                .next(visit.parameter(Constants.CLIENT_ID))
                .map(next -> Response.seeOther(next).build())
                .orElseGet(() -> visit.form().createForm("login-help-end.ftl"));
    }

    /** Requests to the help desk. */
    @Path(DeskPage.PATH)
    public DeskResource desk() {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        Visit visit = visit();
        return new DeskResource(session, visit, () -> helpPage(visit));
    }

    /** Where <em>This was not me</em> in a mail leads. */
    @GET
    @Path("not-me/{code}")
    @Produces(MediaType.TEXT_HTML)
    public Response notMe(@PathParam("code") String code) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return new NotMePage(session).show(code);
    }

    /** Its button. */
    @POST
    @Path("not-me/{code}")
    @Produces(MediaType.TEXT_HTML)
    public Response itWasNotMe(@PathParam("code") String code) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return new NotMePage(session).act(code);
    }

    private LinkLandingPage shortLink(String code) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return new LinkLandingPage(session, MailedLink.ofCode(session, realm(), code));
    }

    private LinkLandingPage formerLinkDoor(String key) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return new LinkLandingPage(session, MailedLink.ofKey(session, realm(), key));
    }

    private URI here() {
        return session.getContext().getUri().getAbsolutePath();
    }

    private URI here(String key) {
        return UriBuilder.fromUri(here()).queryParam(Constants.KEY, "{key}").build(key);
    }

    private Response helpPage(Visit visit) {
        LoginFormsProvider form = visit.form();
        visit.wayBack().ifPresent(url -> form.setAttribute("loginHelpBackUrl", url));
        if (visit.realm().isResetPasswordAllowed()) {
            form.setAttribute("loginHelpResetUrl", visit.resetFlow().toString());
        }
        form.setAttribute("loginHelpDeskUrl", visit.desk());
        new FailureMessage(visit.realm())
                .in(session.getContext().resolveLocale(null))
                .ifPresent(message -> form.setAttribute("loginHelpFailureMessage", message));
        return form.createForm("login-help.ftl");
    }

    private Visit visit() {
        realm();
        return new Visit(session);
    }

    // Where the pack is not installed there is nothing here, as in stock.
    private RealmModel realm() {
        RealmModel realm = session.getContext().getRealm();
        if (!realm.isEnabled() || !RealmSettings.isInstalled(realm)) {
            throw new NotFoundException();
        }
        return realm;
    }
}
