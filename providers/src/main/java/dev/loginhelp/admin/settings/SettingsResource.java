package dev.loginhelp.admin.settings;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.settings.SettingsChange;
import dev.loginhelp.settings.SettingsDocument;
import dev.loginhelp.settings.SettingsSchema;
import dev.loginhelp.settings.SoleWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** The settings, one document. */
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {
    private static final String EVENT = "LOGIN_HELP_SETTINGS";
    private static final String WHATEVER = "*";

    private final AdminRequest call;

    public SettingsResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    public Response get() {
        call.auth().realm().requireViewRealm();
        return call.answer(() -> response(SettingsDocument.of(call.realm())));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable String body) {
        call.auth().realm().requireManageRealm();
        return call.answer(() -> {
            var document = call.object(body == null ? "" : body);
            SettingsChange change = SettingsChange.parse(document, call.realm());
            Optional<String> seen = seen(ifMatch, change);
            SoleWriter.change(call.session(), call.realm(), (session, realm) -> {
                if (seen.filter(version ->
                                !version.equals(SettingsDocument.of(realm).version()))
                        .isPresent()) {
                    throw ApiException.because(ApiError.STALE_VERSION);
                }
                change.applyTo(session, realm);
                return realm;
            });
            SettingsDocument now =
                    SoleWriter.read(call.session(), call.realm(), (session, realm) -> SettingsDocument.of(realm));
            call.write(EVENT, OperationType.UPDATE, now);
            return response(now);
        });
    }

    @Path("schema")
    @GET
    public Response schema() {
        call.auth().realm().requireViewRealm();
        return call.answer(() -> Response.ok(SettingsSchema.current()).build());
    }

    @Path("preview")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(@Nullable String body) {
        call.auth().realm().requireViewRealm();
        return call.answer(() -> MessagePreview.of(call.object(body == null ? "" : body)));
    }

    /** Which settings the caller has seen; empty if that does not matter to the caller. */
    private static Optional<String> seen(@Nullable String ifMatch, SettingsChange change) {
        String tag = ifMatch == null ? "" : ifMatch.strip().replace("\"", "");
        if (tag.equals(WHATEVER)) {
            return Optional.empty();
        }
        return Optional.of(tag)
                .filter(version -> !version.isEmpty())
                .or(change::version)
                .or(() -> {
                    throw ApiException.because(ApiError.MISSING_FIELD).at("version");
                });
    }

    private static Response response(SettingsDocument document) {
        return Response.ok(document.fields(), MediaType.APPLICATION_JSON_TYPE)
                .tag(document.version())
                .build();
    }
}
