package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.directory.UserEligibility;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** One person: can they reset their own password, and if not, why. */
@Produces(MediaType.APPLICATION_JSON)
public final class PersonResource {
    private final AdminRequest call;
    private final String id;

    public PersonResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @GET
    public Response get() {
        return call.answer(() -> {
            UserModel user = user(call, id);
            call.auth().users().requireView(user);
            var eligibility = new UserEligibility(call.session(), call.realm()).forAdministrators(user);
            return Person.of(call, user, eligibility);
        });
    }

    /**
     * Finds a user of this realm.
     *
     * @throws Refused if there is none
     * @throws ForbiddenException if the caller may not even know that, as everywhere in Keycloak
     */
    public static UserModel user(AdminRequest call, String id) {
        UserModel user = userOrNull(call, id);
        if (user != null) {
            return user;
        }
        call.auth().users().requireQuery();
        throw ApiException.because(ApiError.USER_NOT_FOUND);
    }

    /** Finds a user of this realm, or nobody; the id may be any text that a path can hold. */
    static @Nullable UserModel userOrNull(AdminRequest call, String id) {
        // PostgreSQL takes no NUL in a text.
        return id.indexOf(0) >= 0 ? null : call.session().users().getUserById(call.realm(), id);
    }
}
