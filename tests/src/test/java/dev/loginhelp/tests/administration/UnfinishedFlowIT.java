package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A copy of our flow has lost the step for the new password: a mailed link must not become a login. */
class UnfinishedFlowIT {
    private static final String OURS = "login-help reset credentials";
    private static final String COPY = "copy without its second step";
    private static final String HELP = "id=\"login-help-checks-title\"";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void firstStepRefusesAndTheDoctorNamesTheFlow() {
        var emma = realm.user("emma").email("emma@example.test").create();
        ResetForm.open(realm).ask(emma.email());
        var link = realm.inbox().await(emma.email()).link();
        var flows = new RealmFlows(realm);
        flows.copy(OURS, COPY);
        realm.delete("/authentication/executions/" + flows.execution(COPY, "login-help-new-password"));
        flows.bind(COPY);

        var browser = ResetForm.nowhere();
        assertThat(browser.get(link).body()).contains(HELP).doesNotContain("id=\"login-help-reset\"");
        assertThat(browser.get(login()).body()).contains("kc-form-login");
        assertThat(browser.get(realm.url("/login-help")).body()).contains(HELP).doesNotContain("name=\"email\"");
        var doctor = Api.of(realm).asServerAdministrator().get("doctor").text();
        assertThat(doctor).contains("RESET_FLOW_UNFINISHED").contains(COPY);

        flows.bind(OURS);
        assertThat(ResetForm.nowhere().get(link).body()).contains("password-new");
    }

    private static String login() {
        return realm.url("/protocol/openid-connect/auth?client_id=account&response_type=code&redirect_uri="
                + realm.url("/account/"));
    }
}
