package dev.loginhelp.admin.person;

import dev.loginhelp.account.PasswordHome;
import dev.loginhelp.admin.call.Call;
import dev.loginhelp.authority.Change;
import dev.loginhelp.directory.PasswordHomes;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.refusal.Refusal;
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
public record Offer(
        String action, boolean allowed, @Nullable String sentence) {
    /** Everything that can be done for a person. */
    static List<Offer> all(Call call, UserModel user) {
        UserPermissionEvaluator users = call.auth().users();
        boolean reset = users.canResetPassword(user);
        boolean manage = users.canManage(user);
        return List.of(
                password("TEMPORARY_PASSWORD", Change.SET_PASSWORD, reset, call, user),
                password("RESET_LINK", Change.MAIL_LINK, reset, call, user),
                password("RESET_LINK_TO_OTHER_ADDRESS", Change.MAIL_LINK_ELSEWHERE, reset, call, user),
                of("REMOVE_SECOND_FACTORS", manage, against(call, user, Change.REMOVE_SECOND_FACTOR)),
                of("UNLOCK", manage, notInstalled(call)));
    }

    private static Offer password(String action, Change change, boolean may, Call call, UserModel user) {
        return of(action, may, Stream.concat(against(call, user, change), elsewhere(call, user)));
    }

    private static Offer of(String action, boolean may, Stream<String> against) {
        String sentence = may ? against.findFirst().orElse(null) : null;
        return new Offer(action, may && sentence == null, sentence);
    }

    private static Stream<String> against(Call call, UserModel user, Change change) {
        Stream<String> rank = new PasswordGuard(call.session(), call.realm())
                .refusal(user, change).stream().map(why -> call.sentences().say(why.messageKey(), user.getUsername()));
        return Stream.concat(notInstalled(call), rank);
    }

    private static Stream<String> notInstalled(Call call) {
        return RealmSettings.isInstalled(call.realm()) ? Stream.empty() : Stream.of(say(call, Refusal.NOT_INSTALLED));
    }

    private static Stream<String> elsewhere(Call call, UserModel user) {
        PasswordHome home = new PasswordHomes(call.session(), call.realm()).of(user);
        return home == PasswordHome.ELSEWHERE ? Stream.of(say(call, Refusal.PASSWORD_ELSEWHERE)) : Stream.empty();
    }

    private static String say(Call call, Refusal refusal) {
        return call.sentences().say("loginHelpRefusal_" + refusal.name());
    }
}
