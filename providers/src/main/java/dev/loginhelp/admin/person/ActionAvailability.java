package dev.loginhelp.admin.person;

import dev.loginhelp.account.PasswordLocation;
import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.authority.Change;
import dev.loginhelp.directory.PasswordLocations;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.settings.RealmSettings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator;

/**
 * What the caller may do for a person, so that a console offers nothing that would be refused.
 *
 * @param sentence if it is not allowed: why, and whom to ask; absent if a role of Keycloak's is missing
 */
public record ActionAvailability(
        String action, boolean allowed, @Nullable String sentence) {
    /** Everything that can be done for a person. */
    static List<ActionAvailability> all(AdminRequest call, UserModel user) {
        UserPermissionEvaluator users = call.auth().users();
        boolean reset = users.canResetPassword(user);
        boolean manage = users.canManage(user);
        return List.of(
                password("TEMPORARY_PASSWORD", Change.SET_PASSWORD, reset, call, user),
                password("RESET_LINK", Change.MAIL_LINK, reset, call, user),
                password("RESET_LINK_TO_OTHER_ADDRESS", Change.MAIL_LINK_ELSEWHERE, reset, call, user),
                of("REMOVE_SECOND_FACTORS", manage, against(call, user, Change.REMOVE_SECOND_FACTOR)),
                of("ACCESS_PASS", reset && manage, AccessPassResource.against(call, user)),
                of("UNLOCK", manage, notInstalled(call)),
                of("VIEW_HISTORY", call.auth().realm().canViewEvents(), Stream.empty()));
    }

    private static ActionAvailability password(
            String action, Change change, boolean may, AdminRequest call, UserModel user) {
        return of(action, may, Stream.concat(against(call, user, change), elsewhere(call, user)));
    }

    private static ActionAvailability of(String action, boolean may, Stream<String> against) {
        String sentence = may ? against.findFirst().orElse(null) : null;
        return new ActionAvailability(action, may && sentence == null, sentence);
    }

    static Stream<String> against(AdminRequest call, UserModel user, Change change) {
        Stream<String> rank = new PasswordGuard(call.session(), call.realm())
                .refusal(user, change).stream().map(why -> call.sentences().say(why.messageKey(), user.getUsername()));
        return Stream.concat(notInstalled(call), rank);
    }

    private static Stream<String> notInstalled(AdminRequest call) {
        return RealmSettings.isInstalled(call.realm()) ? Stream.empty() : Stream.of(say(call, ApiError.NOT_INSTALLED));
    }

    private static Stream<String> elsewhere(AdminRequest call, UserModel user) {
        PasswordLocation home = new PasswordLocations(call.session(), call.realm()).of(user);
        return home == PasswordLocation.EXTERNAL ? Stream.of(say(call, ApiError.PASSWORD_ELSEWHERE)) : Stream.empty();
    }

    static String say(AdminRequest call, ApiError refusal) {
        return call.sentences().say("loginHelpRefusal_" + refusal.name());
    }
}
