package dev.loginhelp.tests.verification;

import static dev.loginhelp.tests.verification.VerificationApi.code;
import static dev.loginhelp.tests.verification.VerificationApi.mailedCode;
import static dev.loginhelp.tests.verification.VerificationApi.old;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.notice.Told;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.secondfactor.AuthenticatorApp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Verify the caller", where the realm demands it and where it is written down only. */
class VerificationIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(AuthenticatorApp::tolerateWrongClock);

    @RegisterExtension
    static final TestRealm recorded = TestRealm.installed();

    private static VerificationApi desk;

    @BeforeAll
    static void demand() {
        realm.settings().set("verifyBeforeTemporaryPassword", "REQUIRED");
        recorded.settings().set("verifyBeforeTemporaryPassword", "RECORDED");
        desk = VerificationApi.of(realm, "desk", "manage-users", "query-users");
    }

    @Test
    void codeByEmailOpensWhatIsRequiredAndIsSeenByThePersonAlone() {
        var emma = old(realm, "emma").create();
        assertThat(code(desk.temporaryPassword(emma))).isEqualTo("403 CALLER_NOT_VERIFIED");
        var begun = desk.begin(emma, "email-code");
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.body().at("/pending/kind").asText()).isEqualTo("email-code");
        assertThat(begun.body().has("verified")).isFalse();
        var mailed = mailedCode(realm, emma, 1);
        assertThat(begun.body().toString()).doesNotContain(mailed.replace(" ", ""));
        assertThat(code(desk.answer(emma, "not it"))).isEqualTo("400 WRONG_ANSWER");
        assertThat(code(desk.temporaryPassword(emma))).isEqualTo("403 CALLER_NOT_VERIFIED");

        var done = desk.answer(emma, mailed);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().at("/verified/kind").asText()).isEqualTo("email-code");
        assertThat(done.body().has("pending")).isFalse();
        assertThat(code(desk.answer(emma, mailed))).isEqualTo("409 VERIFICATION_OVER");
        assertThat(desk.temporaryPassword(emma).status()).isEqualTo(200);

        assertThat(Told.mail(realm, emma, "Your password for", 1).text())
                .contains("Before that, the caller was verified: Code by email");
        assertThat(realm.events().byAdministrators())
                .anySatisfy(event -> {
                    assertThat(event.type()).isEqualTo("ACTION LOGIN_HELP_TEMPORARY_PASSWORD");
                    assertThat(event.detail("login_help_verified")).isEqualTo("email-code");
                })
                .anySatisfy(event -> {
                    assertThat(event.type()).isEqualTo("ACTION LOGIN_HELP_VERIFICATION");
                    assertThat(event.detail("representation")).contains("\"verified\":false");
                })
                .noneSatisfy(event -> assertThat(event.detail("representation")).contains(mailed.replace(" ", "")));
    }

    @Test
    void codeOfTheAuthenticatorAppIsUsedUp() {
        var noah = old(realm, "noah").secondFactor().create();
        var app = new AuthenticatorApp("JBSWY3DPEHPK3PXP");
        assertThat(desk.of(noah).path("kinds").toString()).isEqualTo("[\"authenticator-code\",\"email-code\"]");
        var shown = app.nextCode();
        desk.begin(noah, "authenticator-code");
        assertThat(desk.answer(noah, shown).status()).isEqualTo(200);
        desk.begin(noah, "authenticator-code");
        assertThat(desk.of(noah).has("verified")).as("begun anew").isFalse();
        assertThat(code(desk.answer(noah, shown))).isEqualTo("400 WRONG_ANSWER");
        assertThat(desk.answer(noah, app.nextCode()).status()).isEqualTo(200);
        assertThat(desk.temporaryPassword(noah).status()).isEqualTo(200);
    }

    @Test
    void masterAdministratorGoesOnWithoutWithAReasonAndTheOthersAreTold() {
        var ada = old(realm, "ada").create();
        var other = realm.user("other-master")
                .email("other-master@example.test")
                .create()
                .may("realm-admin");
        var master = VerificationApi.of(realm, "master-1", "realm-admin");
        assertThat(code(desk.emergency(ada, "I am in a hurry."))).isEqualTo("403 OUTRANKED");
        assertThat(code(master.emergency(ada, "short"))).isEqualTo("400 MISSING_FIELD");
        assertThat(code(master.temporaryPassword(ada))).isEqualTo("403 CALLER_NOT_VERIFIED");
        assertThat(master.emergency(ada, "She stands before me.").status()).isEqualTo(200);
        assertThat(master.temporaryPassword(ada).status()).isEqualTo(200);
        assertThat(code(desk.temporaryPassword(ada))).isEqualTo("403 CALLER_NOT_VERIFIED");
        assertThat(Told.mail(realm, other, "Someone was helped", 1).text())
                .contains("master-1 has gone on without verifying the caller, for the account ada")
                .doesNotContain("stands before");
        assertThat(realm.events().byAdministrators())
                .anySatisfy(event -> assertThat(event.detail("representation")).contains("She stands before me."));
    }

    @Test
    void whereItIsRecordedNothingIsRefusedAndTheMailSaysThatNobodyMadeSure() {
        var max = old(recorded, "max").create();
        var helper = VerificationApi.of(recorded, "helper", "manage-users", "query-users");
        assertThat(helper.temporaryPassword(max).status()).isEqualTo(200);
        assertThat(Told.mail(recorded, max, "Your password for", 1).text())
                .contains("It was not recorded whether the caller was verified");
        assertThat(recorded.events().byAdministrators())
                .anySatisfy(
                        event -> assertThat(event.detail("login_help_verified")).isEqualTo("none"));
    }
}
