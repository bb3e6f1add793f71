package dev.loginhelp.tests.explorer;

import dev.loginhelp.tests.realm.TestRealm;

/** Where somebody begins who wants to log in, or to be helped. */
enum Entry {
    APPLICATION(auth("with-home")),
    APPLICATION_WITHOUT_HOME(auth("homeless")),
    FRAGMENT(auth("with-home") + "&response_mode=fragment"),
    FORM_POST(auth("homeless") + "&response_mode=form_post"),
    CONSENT(auth("consent")),
    LOG_IN_AGAIN(auth("with-home") + "&prompt=login"),
    STEP_UP(auth("with-home") + "&acr_values=2"),
    HINT(auth("with-home") + "&login_hint=somebody%20else"),
    SAML("/protocol/saml/clients/saml"),
    DEVICE("/device") {
        @Override
        String url(TestRealm realm) {
            return DeviceCode.pageOf(realm);
        }
    },
    ACCOUNT_CONSOLE(console("account-console", "/account/")),
    ADMIN_CONSOLE(console("security-admin-console", "").replace("{realm}", "{admin}")),
    HELP("/login-help"),
    HELP_OF_ACCOUNT_CONSOLE("/login-help?client_id=account-console"),
    HELP_OF_APPLICATION("/login-help?client_id=with-home"),
    HELP_OF_HOMELESS("/login-help?client_id=homeless"),
    HELP_OF_SAML("/login-help?client_id=saml"),
    HELP_OF_NOBODY("/login-help?client_id=no%20such%20client"),
    HELP_OF_PROGRAM("/login-help?client_id=no-browser"),
    HELP_OF_BEARER("/login-help?client_id=realm-management"),
    HELP_WITH_JUNK("/login-help?client_id=with-home&tab_id=xyz&client_data=xyz"),
    CHECKS("/login-help/checks"),
    RESET("/login-actions/reset-credentials"),
    RESET_OF_APPLICATION("/login-actions/reset-credentials?client_id=with-home");

    private final String below;

    Entry(String below) {
        this.below = below;
    }

    String url(TestRealm realm) {
        return realm.url(below.replace("{realm}", realm.url(""))
                .replace("{admin}", realm.server().baseUrl() + "/admin/" + realm.name() + "/console/"));
    }

    private static String auth(String client) {
        return "/protocol/openid-connect/auth?response_type=code&scope=openid&state=s&client_id=" + client
                + "&redirect_uri=" + Applications.HOME + "/back";
    }

    private static String console(String client, String page) {
        return "/protocol/openid-connect/auth?response_type=code&scope=openid&state=s&client_id=" + client
                + "&redirect_uri={realm}" + page + "&code_challenge_method=S256&code_challenge="
                + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }
}
