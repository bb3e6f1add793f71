package dev.loginhelp.tests.verification;

import static dev.loginhelp.tests.verification.VerificationApi.code;
import static dev.loginhelp.tests.verification.VerificationApi.mailedCode;
import static dev.loginhelp.tests.verification.VerificationApi.old;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Round the verification: guessed, replayed, another's, and by Keycloak's own doors. */
class VerificationAttackIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    private static VerificationApi desk;

    @BeforeAll
    static void demand() {
        for (var before : List.of("TemporaryPassword", "OtherAddress", "SecondFactor", "Administrators")) {
            realm.settings().set("verifyBefore" + before, "REQUIRED");
        }
        realm.change(representation -> representation.put("bruteForceProtected", true));
        desk = VerificationApi.of(realm, "desk", "manage-users", "query-users");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set password",
                "change user with password",
                "overwrite by import",
                "remove second factor",
                "remove password",
                "change address",
                "add a factor",
                "link to a provider"
            })
    void doorsOfKeycloaksOwnAskForIt(String door) {
        var user = old(realm, "door-" + door.replace(" ", "-")).secondFactor().create();
        assertThat(tried(desk.caller(), user, door).status()).isEqualTo(403);
        assertThat(user.now().path("email").asText()).isEqualTo(user.email());
        assertThat(user.credentials()).containsExactlyInAnyOrder("password", "otp");
    }

    private static Caller.Answer tried(Caller caller, TestUser user, String door) {
        var path = "/users/" + user.id();
        var password = Map.of("type", "password", "value", "Thiefs-password-1", "temporary", false);
        return switch (door) {
            case "set password" -> caller.put(path + "/reset-password", password);
            case "change user with password" -> caller.put(path, Map.of("credentials", List.of(password)));
            case "overwrite by import" ->
                caller.post(
                        "/partialImport",
                        Map.of(
                                "ifResourceExists",
                                "OVERWRITE",
                                "users",
                                List.of(Map.of(
                                        "username",
                                        user.username(),
                                        "enabled",
                                        true,
                                        "credentials",
                                        List.of(password)))));
            case "change address" -> caller.put(path, Map.of("email", "thief@example.test"));
            case "add a factor" ->
                caller.put(
                        path,
                        Map.of(
                                "credentials",
                                List.of(Map.of(
                                        "type",
                                        "otp",
                                        "secretData",
                                        "{\"value\":\"thief\"}",
                                        "credentialData",
                                        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                                                + "\"algorithm\":\"HmacSHA1\"}"))));
            case "link to a provider" ->
                caller.post(
                        path + "/federated-identity/partner",
                        Map.of("identityProvider", "partner", "userId", "thief", "userName", "thief"));
            case "remove password" -> caller.delete(path + "/credentials/" + credential(user, "password"));
            default -> caller.delete(path + "/credentials/" + credential(user, "otp"));
        };
    }

    private static String credential(TestUser user, String type) {
        return realm.get("/users/" + user.id() + "/credentials")
                .valueStream()
                .filter(each -> each.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    void verificationIsOneAdministratorsAndOnePersons() {
        var emma = old(realm, "emma").create();
        var noah = old(realm, "noah").create();
        var other = VerificationApi.of(realm, "other", "manage-users", "query-users");
        desk.begin(emma, "email-code");
        var mailed = mailedCode(realm, emma, 1);
        assertThat(code(other.answer(emma, mailed))).isEqualTo("409 VERIFICATION_OVER");
        other.begin(emma, "email-code");
        mailedCode(realm, emma, 2);
        assertThat(code(other.answer(emma, mailed))).isEqualTo("400 WRONG_ANSWER");
        desk.begin(noah, "email-code");
        mailedCode(realm, noah, 1);
        assertThat(code(desk.answer(noah, mailed))).isEqualTo("400 WRONG_ANSWER");
        assertThat(desk.answer(emma, mailed).status()).isEqualTo(200);
        assertThat(code(other.temporaryPassword(emma))).isEqualTo("403 CALLER_NOT_VERIFIED");
        assertThat(code(desk.temporaryPassword(noah))).isEqualTo("403 CALLER_NOT_VERIFIED");
        assertThat(desk.temporaryPassword(emma).status()).isEqualTo(200);
    }

    @Test
    void guessingEndsTheVerificationAndNotTheAccountAndBeginningAgainHasALimit() {
        var mia = old(realm, "mia").create();
        desk.begin(mia, "email-code");
        var mailed = mailedCode(realm, mia, 1);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(code(desk.answer(mia, "wrong " + guess))).isEqualTo("400 WRONG_ANSWER");
        }
        assertThat(code(desk.answer(mia, mailed))).isEqualTo("409 VERIFICATION_OVER");
        assertThat(mia.token()).isNotEmpty();
        assertThat(realm.get("/attack-detection/brute-force/users/" + mia.id())
                        .path("numFailures")
                        .asInt())
                .isZero();
        for (int again = 2; again <= 5; again++) {
            assertThat(desk.begin(mia, "email-code").status()).isEqualTo(200);
        }
        assertThat(code(desk.begin(mia, "email-code"))).isEqualTo("429 TOO_MANY_VERIFICATIONS");
    }

    /** An account that was made a moment ago has nobody who could be imitated; an older one cannot be made to look new. */
    @Test
    void newAccountGetsItsFirstPasswordAndNobodyMakesAnOldOneNew() {
        var fresh = realm.user("fresh")
                .email("fresh@example.test")
                .withoutPassword()
                .create();
        assertThat(desk.temporaryPassword(fresh).status()).isEqualTo(200);
        var leo = old(realm, "leo").create();
        desk.caller().put("/users/" + leo.id(), Map.of("createdTimestamp", System.currentTimeMillis()));
        assertThat(code(desk.temporaryPassword(leo))).isEqualTo("403 CALLER_NOT_VERIFIED");
        var future = realm.user("future")
                .email("future@example.test")
                .with(user -> user.put("createdTimestamp", System.currentTimeMillis() + 10_000_000_000L))
                .create();
        assertThat(code(desk.temporaryPassword(future))).isEqualTo("403 CALLER_NOT_VERIFIED");
    }

    /** The master administrators, too. */
    @Test
    void accountOfAnAdministratorIsNoExceptionForAnybody() {
        var vera = old(realm, "vera").create().may("view-users");
        var master = VerificationApi.of(realm, "master", "realm-admin");
        assertThat(code(master.temporaryPassword(vera))).isEqualTo("403 CALLER_NOT_VERIFIED");
        assertThat(code(desk.begin(vera, "email-code"))).isEqualTo("403 OUTRANKED");
        master.begin(vera, "email-code");
        assertThat(master.answer(vera, mailedCode(realm, vera, 1)).status()).isEqualTo(200);
        assertThat(master.temporaryPassword(vera).status()).isEqualTo(200);
    }
}
