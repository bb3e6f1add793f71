package dev.loginhelp.tests.authority;

import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.Map;

/** A person's login in a browser of their own, filled in by a program. */
final class Login {
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final ResetForm form;
    private String page;

    private Login(TestUser user, String password, String more) {
        var account = user.realm().url("/account/");
        form = ResetForm.follow(user.realm()
                .url("/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                        + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri=" + account
                        + more));
        page = form.post(Map.of("username", user.username(), "password", password))
                .body();
    }

    /** Just logs in. */
    static Login of(TestUser user, String password) {
        return new Login(user, password, "");
    }

    /** Logs in for <em>Update password</em> of the account console. */
    static Login toChangePassword(TestUser user) {
        return new Login(user, user.password(), "&kc_action=UPDATE_PASSWORD");
    }

    /** What they see now. */
    String page() {
        return page;
    }

    boolean isAskedForCurrentPassword() {
        return page.contains("name=\"password\"") && page.contains("name=\"password-new\"");
    }

    /** Fills the form for a new password. */
    Login change(String current, String chosen) {
        page = form.post(Map.of("password", current, "password-new", chosen, "password-confirm", chosen))
                .body();
        return this;
    }
}
