package dev.loginhelp.admin.person;

import dev.loginhelp.account.PasswordLocation;
import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.directory.PasswordLocations;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.settings.RealmSettings;
import org.keycloak.models.UserModel;

/** The people whose password the caller may do something about. */
public record TargetUser(AdminRequest call) {
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
        if (new PasswordLocations(call.session(), call.realm()).of(user) == PasswordLocation.EXTERNAL) {
            throw ApiException.because(ApiError.PASSWORD_ELSEWHERE);
        }
        return user;
    }

    void requireRank(UserModel user, Change change) {
        new PasswordGuard(call.session(), call.realm())
                .refusalOnRecord(user, change)
                .ifPresent(why -> {
                    if (why == DenialReason.NOT_VERIFIED) {
                        throw ApiException.because(ApiError.CALLER_NOT_VERIFIED);
                    }
                    throw ApiException.because(
                            ApiError.OUTRANKED, call.sentences().say(why.messageKey(), user.getUsername()));
                });
    }

    public void requireInstalled() {
        if (!RealmSettings.isInstalled(call.realm())) {
            throw ApiException.because(ApiError.NOT_INSTALLED);
        }
    }
}
