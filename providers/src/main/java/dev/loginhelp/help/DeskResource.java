package dev.loginhelp.help;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/** <em>Ask your administrator</em>, where the realm offers it; elsewhere there is the help page in its place. */
@Produces(MediaType.TEXT_HTML)
public final class DeskResource {
    private final KeycloakSession session;
    private final Visit visit;
    private final Supplier<Response> helpPage;

    DeskResource(KeycloakSession session, Visit visit, Supplier<Response> helpPage) {
        this.session = session;
        this.visit = visit;
        this.helpPage = helpPage;
    }

    /** The form. */
    @GET
    public Response form() {
        return page(DeskPage::form);
    }

    /** Its button. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take() {
        return page(page -> page.take(session.getContext().getHttpRequest().getDecodedFormParameters()));
    }

    /** How far the request of this browser has come. */
    @GET
    @Path(DeskPage.STATE)
    public Response state() {
        return page(DeskPage::state);
    }

    private Response page(Function<DeskPage, Response> work) {
        return visit.desk().isEmpty() ? helpPage.get() : work.apply(new DeskPage(session, visit));
    }
}
