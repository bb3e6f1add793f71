package dev.loginhelp.admin.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.mail.VerifiedCallers;
import dev.loginhelp.metrics.Count;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.util.JsonSerialization;

/**
 * One call of the administration API.
 *
 * @param session the request's session
 * @param realm the realm it is about
 * @param auth what the caller may do in it
 * @param event the admin event that the call may become
 */
public record AdminRequest(
        KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder event) {
    private static final String VERIFIED = "login_help_verified";

    // Keycloak's own mapper would take the last of two fields of the same name, and forget what follows the document.
    private static final ObjectReader STRICT = JsonSerialization.mapper
            .readerFor(JsonNode.class)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Answers with what the work returns, as JSON, or with the refusal it ends in. */
    public Response answer(Supplier<?> work) {
        try {
            Object result = work.get();
            return result instanceof Response response
                    ? response
                    : Response.ok(result, MediaType.APPLICATION_JSON_TYPE).build();
        } catch (ApiException refused) {
            session.getTransactionManager().setRollbackOnly();
            return refusal(refused);
        }
    }

    /** The answer that refuses, for a call that is not to be taken back. */
    public Response refusal(ApiException refused) {
        return Response.status(refused.why().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Problem.of(refused, sentences()))
                .build();
    }

    /**
     * Reads a body.
     *
     * @throws Refused if it is no JSON object
     */
    public JsonNode object(String body) {
        try {
            JsonNode document = STRICT.readTree(body);
            if (document.isObject()) {
                return document;
            }
        } catch (JsonProcessingException nonsense) {
            // The same answer as to JSON of another kind.
        }
        throw ApiException.because(ApiError.MALFORMED);
    }

    /** What we have to say, in the caller's language. */
    public AdminMessages sentences() {
        return new AdminMessages(session, auth.adminAuth().getUser());
    }

    /** Writes down that something was done. */
    public void write(String resourceType, OperationType operation, Object representation) {
        VerifiedCallers.of(session).only().ifPresent(kind -> event.detail(VERIFIED, kind));
        event.resource(resourceType)
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .representation(representation)
                .success();
        String action = resourceType.replaceFirst("^LOGIN_HELP_", "").toLowerCase(Locale.ROOT);
        Count.ADMINISTRATION.addAfterCommit(session, realm, action);
    }
}
