package dev.loginhelp.tests.climbing;

import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.secondfactor.AuthenticatorApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Real logins in a browser, of those whom a climber must not touch. */
final class Logins {
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private Logins() {}

    /** Masters who do not get in with what they have, or into whose account one gets with what a climber knows. */
    static List<String> wrongIn(Stage stage) {
        var wrong = new ArrayList<String>();
        for (var master : List.of("max", "mia", "meg", "moe")) {
            if (!getsIn(stage, master, World.PASSWORD)) {
                wrong.add(master + " does not get in any more");
            }
            if (getsIn(stage, master, Bodies.KNOWN)) {
                wrong.add("grace gets in as " + master);
            }
        }
        return wrong;
    }

    private static boolean getsIn(Stage stage, String master, String password) {
        var realm = stage.realm();
        var form = ResetForm.follow(realm.url("/protocol/openid-connect/auth?client_id=account-console"
                + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge=" + CHALLENGE
                + "&redirect_uri=" + realm.url("/account/")));
        var answer = form.post(Map.of("username", master, "password", password));
        if (answer.body().contains("name=\"otp\"")) {
            answer = form.post(Map.of("otp", new AuthenticatorApp(World.OTP).nextCode()));
        }
        return answer.uri().getPath().endsWith("/account/");
    }
}
