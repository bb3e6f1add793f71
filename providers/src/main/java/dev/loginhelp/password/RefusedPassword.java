package dev.loginhelp.password;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ModelException;

/**
 * Why a password was not taken, as a message key. The realm's rules say one; a directory says what it likes, with its own
 * name and the person's entry in it, and that is not shown to anybody.
 *
 * @param key the message key
 * @param parameters what the message names
 */
public record RefusedPassword(String key, Object[] parameters) {
    private static final Pattern KEY = Pattern.compile("[\\w.-]+");
    // Keycloak's own words for "against the rules", without saying which.
    private static final String UNNAMED = "invalidPasswordGenericMessage";

    public static RefusedPassword of(ModelException refused) {
        String said = refused.getMessage();
        @Nullable Object[] parameters = refused.getParameters();
        return said != null && KEY.matcher(said).matches()
                ? new RefusedPassword(
                        said, parameters == null ? new Object[0] : Arrays.copyOf(parameters, parameters.length))
                : new RefusedPassword(UNNAMED, new Object[0]);
    }
}
