package dev.loginhelp.admin.person;

import dev.loginhelp.account.PasswordHome;
import dev.loginhelp.admin.call.Call;
import dev.loginhelp.authority.Change;
import dev.loginhelp.directory.PasswordHomes;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.refusal.Refusal;
import dev.loginhelp.refusal.Refused;
import dev.loginhelp.settings.RealmSettings;
import org.keycloak.models.UserModel;

/** The people whose password the caller may do something about. */
public record Reach(Call call) {
    /**
     * Finds somebody, after Keycloak's rights and ours have been asked.
     *
     * @throws Refused if there is no such user, the caller's rank is too low, or the password is not Keycloak's to write
     */
    UserModel person(String id, Change change) {
        UserModel user = PersonResource.user(call, id);
        call.auth().users().requireResetPassword(user);
        requireInstalled();
        requireRank(user, change);
        if (new PasswordHomes(call.session(), call.realm()).of(user) == PasswordHome.ELSEWHERE) {
            throw Refused.because(Refusal.PASSWORD_ELSEWHERE);
        }
        return user;
    }

    void requireRank(UserModel user, Change change) {
        new PasswordGuard(call.session(), call.realm())
                .refusalOnRecord(user, change)
                .ifPresent(why -> {
                    throw Refused.because(
                            Refusal.OUTRANKED, call.sentences().say(why.messageKey(), user.getUsername()));
                });
    }

    public void requireInstalled() {
        if (!RealmSettings.isInstalled(call.realm())) {
            throw Refused.because(Refusal.NOT_INSTALLED);
        }
    }
}
