package dev.loginhelp.admin.setup;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.setup.InstallOptions;
import dev.loginhelp.setup.Setup;
import dev.loginhelp.setup.SetupStatus;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** Into the realm and out of it. */
@Produces(MediaType.APPLICATION_JSON)
public final class SetupResource {
    private static final String PASSES = "access-pass";
    private static final String EVENT = "LOGIN_HELP_SETUP";

    private final AdminRequest call;

    public SetupResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    public Response get() {
        call.auth().realm().requireViewRealm();
        return call.answer(() -> view(setup().status()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response install(@Nullable String body) {
        call.auth().realm().requireManageRealm();
        return call.answer(() -> {
            var document = call.object(body == null || body.isBlank() ? "{}" : body);
            SetupStatus status = setup().install(InstallOptions.parse(document, call.realm()));
            call.write(EVENT, OperationType.CREATE, document);
            return view(status);
        });
    }

    @DELETE
    public Response uninstall() {
        call.auth().realm().requireManageRealm();
        return call.answer(() -> {
            SetupStatus status = setup().uninstall();
            call.write(EVENT, OperationType.DELETE, status.whole());
            return view(status);
        });
    }

    /** A way to log in by access pass, for those who have lost what they log in with. */
    @POST
    @Path(PASSES)
    public Response offerPasses() {
        call.auth().realm().requireManageRealm();
        return call.answer(() -> {
            SetupStatus status = setup().offerPasses();
            call.write(EVENT, OperationType.CREATE, Map.of("part", PASSES));
            return view(status);
        });
    }

    @DELETE
    @Path(PASSES)
    public Response withdrawPasses() {
        call.auth().realm().requireManageRealm();
        return call.answer(() -> {
            SetupStatus status = setup().withdrawPasses();
            call.write(EVENT, OperationType.DELETE, Map.of("part", PASSES));
            return view(status);
        });
    }

    private Setup setup() {
        return new Setup(call.session(), call.realm());
    }

    private SetupView view(SetupStatus status) {
        return SetupView.of(status, call.sentences());
    }
}
