package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changing the own password where the account console and every application lead. */
class OwnPasswordIT {
    private static final String NEW = "Chosen-by-myself-2";
    private static final String WRONG = "The current password was not accepted";
    private static final String ASK_A_MASTER = "only if a master administrator allows it";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @Test
    void currentPasswordIsAskedFor() {
        var user = TestAdministrators.person(realm, "asked");
        var login = Login.toChangePassword(user);
        assertThat(login.isAskedForCurrentPassword()).isTrue();
        assertThat(login.page()).contains("Rules for the new password:");
        assertThat(login.change("wrong", NEW).page()).contains(WRONG);
        assertThat(login.change(user.password(), NEW).page()).doesNotContain("password-new");
        assertThat(realm.tokens().of(user.username(), NEW)).isNotEmpty();
        assertThat(realm.events().of("UPDATE_CREDENTIAL"))
                .anyMatch(event -> event.userId().equals(user.id()));
        assertThat(realm.events().of("UPDATE_PASSWORD"))
                .anyMatch(event -> event.userId().equals(user.id()));
        assertThat(realm.inbox().await(user.email()).subject()).contains("has been changed");
    }

    @Test
    void wrongCurrentPasswordsLockTheAccountAndThenTheRightOneIsRefusedInTheSameWords() {
        var user = TestAdministrators.person(realm, "guessed");
        var login = Login.toChangePassword(user);
        for (int i = 0; i < 6; i++) {
            assertThat(login.change("guess-" + i, NEW).page()).contains(WRONG);
        }
        realm.events()
                .await(
                        "UPDATE_CREDENTIAL_ERROR",
                        event -> event.error().equals("user_temporarily_disabled")
                                && event.userId().equals(user.id()));
        assertThat(login.change(user.password(), NEW).page()).contains(WRONG);
        assertThat(realm.tokens().ask(user.username(), NEW, Map.of()).status()).isNotEqualTo(200);
    }

    @Test
    void generalAdministratorIsToldToAskAMaster() {
        var general = TestAdministrators.person(realm, "general").may("manage-users");
        var login = Login.toChangePassword(general);
        assertThat(login.page()).contains(ASK_A_MASTER).doesNotContain("name=\"password-new\"");
        assertThat(login.change(general.password(), NEW).page()).contains(ASK_A_MASTER);
        assertThat(general.token()).isNotEmpty();
    }

    @Test
    void requiredActionThatHeGaveHimselfDoesNotHelp() {
        var general = TestAdministrators.person(realm, "forced").may("manage-users");
        var answer = new Caller(general)
                .put(
                        "/users/" + general.id(),
                        Bodies.read(((ObjectNode) general.now())
                                .set("requiredActions", Bodies.read("[\"UPDATE_PASSWORD\"]"))
                                .toString()));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(Login.of(general, general.password()).page()).contains(ASK_A_MASTER);
    }

    @Test
    void generalAdministratorChangesItOnceAMasterAllowsIt() {
        var general = TestAdministrators.person(realm, "permitted").may("manage-users");
        var master = TestAdministrators.person(realm, "permitting").may("realm-admin");
        assertThat(new Caller(master)
                        .put("/login-help/permissions/" + general.id(), null)
                        .status())
                .isEqualTo(204);
        var login = Login.toChangePassword(general);
        assertThat(login.isAskedForCurrentPassword()).isTrue();
        login.change(general.password(), NEW);
        assertThat(realm.tokens().of(general.username(), NEW)).isNotEmpty();
        realm.inbox()
                .await(
                        "masters are told",
                        box -> box.mailsTo(master.email()).stream()
                                .anyMatch(mail -> mail.text().contains(general.username())));
        realm.inbox().await(general.email());
    }

    @Test
    void administratorOfTheServerAllowsItToo() {
        var general = TestAdministrators.person(realm, "permitted-from-above").may("manage-users");
        assertThat(realm.ask("PUT", "/login-help/permissions/" + general.id(), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(new Caller(general).get("/login-help/me").body().path("mayChangePassword"))
                .isEqualTo(BooleanNode.TRUE);
    }

    @Test
    void masterChangesItAsEverybodyElse() {
        var master = TestAdministrators.person(realm, "master").may("realm-admin");
        Login.toChangePassword(master).change(master.password(), NEW);
        assertThat(realm.tokens().of(master.username(), NEW)).isNotEmpty();
    }

    @Test
    void realmWithoutThePackHasKeycloaksOwnPage() {
        TestUser general = TestAdministrators.person(stock, "general").may("manage-users");
        var login = Login.toChangePassword(general);
        assertThat(login.isAskedForCurrentPassword()).isFalse();
        assertThat(login.page()).contains("kc-passwd-update-form").contains("name=\"password-new\"");
        login.change("", NEW);
        assertThat(stock.tokens().of(general.username(), NEW)).isNotEmpty();
    }
}
