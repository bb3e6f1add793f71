package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.password.RefusedPassword;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** A field of a body that holds a new password. */
public record NewPasswordField(AdminRequest call, String name) {
    /**
     * Makes it somebody's password.
     *
     * @throws Refused if it does not fit the policy, with the rule in the sentence
     */
    public void set(UserModel user, String password) {
        if (password.isBlank()) {
            throw ApiException.because(ApiError.MISSING_FIELD).at(name);
        }
        try {
            user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        } catch (ModelException unfit) {
            RefusedPassword why = RefusedPassword.of(unfit);
            String sentence = call.sentences().say(why.key(), why.parameters());
            throw ApiException.because(ApiError.PASSWORD_POLICY, sentence).at(name);
        }
    }
}
