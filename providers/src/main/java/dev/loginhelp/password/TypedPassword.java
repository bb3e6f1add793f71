package dev.loginhelp.password;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * A new password, typed twice.
 *
 * @param password as it was typed the first time: never trimmed, a space may be part of it
 * @param confirmation as it was typed the second time
 */
public record TypedPassword(
        @Nullable String password, @Nullable String confirmation) {
    /** The names of the form's fields. */
    public static final String FIELD = "password-new";

    public static final String CONFIRMATION_FIELD = "password-confirm";

    public static TypedPassword from(MultivaluedMap<String, String> form) {
        return new TypedPassword(form.getFirst(FIELD), form.getFirst(CONFIRMATION_FIELD));
    }

    /**
     * Makes it the user's password.
     *
     * @return what is wrong with it, tied to its field; empty if it is set
     */
    public Optional<FormMessage> setFor(UserModel user) {
        if (password == null || password.isBlank()) {
            return Optional.of(new FormMessage(FIELD, Messages.MISSING_PASSWORD));
        }
        if (!password.equals(confirmation)) {
            return Optional.of(new FormMessage(CONFIRMATION_FIELD, Messages.NOTMATCH_PASSWORD));
        }
        try {
            user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
            return Optional.empty();
        } catch (ModelException refused) {
            RefusedPassword why = RefusedPassword.of(refused);
            return Optional.of(new FormMessage(FIELD, why.key(), why.parameters()));
        }
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "TypedPassword";
    }
}
