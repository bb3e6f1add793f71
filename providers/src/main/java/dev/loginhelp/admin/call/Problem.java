package dev.loginhelp.admin.call;

import dev.loginhelp.apierror.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal.
 *
 * @param code for programs
 * @param message for people
 * @param field what is to blame, as a path; absent if nothing is
 */
public record Problem(String code, String message, @Nullable String field) {
    static Problem of(ApiException refused, AdminMessages sentences) {
        String code = refused.why().name();
        String message =
                sentences.say("loginHelpRefusal_" + code, refused.arguments().toArray());
        return new Problem(code, message, refused.field().isEmpty() ? null : refused.field());
    }
}
