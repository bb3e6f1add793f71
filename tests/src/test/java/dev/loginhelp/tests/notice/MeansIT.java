package dev.loginhelp.tests.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People are told of every way to log in that somebody else has added or removed, and of another address. */
class MeansIT {
    private static final String CHANGED = "The way you log in to";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void partner() {
        realm.post("/identity-provider/instances", provider());
        stock.post("/identity-provider/instances", provider());
    }

    @Test
    void secondFactorThatAnAdministratorPutsInIsToldInOneMailWithWhatElseIsAdded() {
        var emma = realm.user("emma").email("emma@example.test").create();
        emma.change(user -> {
            add(user, "otp");
            add(user, "webauthn");
        });
        var told = mail(emma, CHANGED, 1);
        assertThat(told.text())
                .contains("An administrator has changed the way you log in")
                .contains("Added:")
                .contains("- authenticator app")
                .contains("- passkey as second factor")
                .contains("I did not expect this")
                .doesNotContain("Removed:");
        var page = browser.openElsewhere("about:blank", BrowserProfile.DEFAULT);
        page.setContent(told.html());
        Screenshots.record(page, "mail-en-means");
    }

    @Test
    void secondFactorRemovedAtKeycloaksOwnDoorIsTold() {
        var noah = realm.user("noah").email("noah@example.test").secondFactor().create();
        for (var credential : realm.get("/users/" + noah.id() + "/credentials")) {
            if (credential.path("type").asText().equals("otp")) {
                realm.delete("/users/" + noah.id() + "/credentials/"
                        + credential.path("id").asText());
            }
        }
        assertThat(mail(noah, CHANGED, 1).text()).contains("Removed:").contains("- authenticator app");
    }

    @Test
    void identityLinksAreTold() {
        var mia = realm.user("mia").email("mia@example.test").locale("ja").create();
        realm.post("/users/" + mia.id() + "/federated-identity/otherco", link());
        assertThat(mail(mia, "【Login Help Demo】ログイン方法", 1).text())
                .contains("追加：")
                .contains("- othercoでのログイン");
        realm.delete("/users/" + mia.id() + "/federated-identity/otherco");
        assertThat(mail(mia, "【Login Help Demo】ログイン方法", 2).text()).contains("削除：");
    }

    @Test
    void formerAddressIsToldOfAnotherOne() {
        var lena = realm.user("lena").email("lena@example.test").create();
        lena.change(user -> user.put("email", "other@example.test"));
        var told = mail(lena, "The email address of your account", 1);
        assertThat(told.text())
                .contains("Another email address has been registered")
                .contains("I did not expect this")
                .doesNotContain("other@example.test");
        assertThat(realm.inbox().mailsTo("other@example.test")).isEmpty();
    }

    @Test
    void newcomersHearNothingAndChangesThatAreNoneAreNotTold() {
        var otto = realm.user("otto").email("otto@example.test").secondFactor().create();
        otto.change(user -> user.put("firstName", "Otto"));
        otto.change(user -> user.put("email", "OTTO@example.test"));
        var last = realm.user("last").email("last@example.test").create();
        last.setPassword("Another-password-3");
        realm.noMailFor(otto.email(), realm.inbox().await(last.email()));
    }

    @Test
    void realmWithoutThePackMailsNothing() {
        var nora = stock.user("nora").email("nora@example.test").create();
        nora.change(user -> add(user, "otp"));
        stock.post("/users/" + nora.id() + "/federated-identity/otherco", link());
        nora.change(user -> user.put("email", "nora2@example.test"));
        stock.ask("PUT", "/users/" + nora.id() + "/send-verify-email", JsonNodeFactory.instance.objectNode());
        stock.noMailFor(nora.email(), stock.inbox().await("nora2@example.test"));
    }

    private static void add(ObjectNode user, String type) {
        boolean app = type.equals("otp");
        user.withArray("/credentials")
                .addObject()
                .put("type", type)
                .put("userLabel", "Phone")
                .put("secretData", app ? "{\"value\":\"JBSWY3DPEHPK3PXP\"}" : "{}")
                .put(
                        "credentialData",
                        app
                                ? "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}"
                                : "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"AQID\",\"counter\":0,"
                                        + "\"credentialPublicKey\":\"AQID\",\"attestationStatementFormat\":\"none\"}");
    }

    private static ObjectNode link() {
        return JsonNodeFactory.instance.objectNode().put("userId", "there").put("userName", "there");
    }

    private static ObjectNode provider() {
        var provider = JsonNodeFactory.instance
                .objectNode()
                .put("alias", "otherco")
                .put("providerId", "oidc")
                .put("enabled", true);
        provider.putObject("config")
                .put("clientId", "here")
                .put("clientSecret", "secret")
                .put("authorizationUrl", "https://partner.example.test/auth")
                .put("tokenUrl", "https://partner.example.test/token");
        return provider;
    }

    private static Mail mail(TestUser user, String subject, int number) {
        realm.inbox()
                .await(
                        subject,
                        box -> box.mailsTo(user.email()).stream()
                                        .filter(mail -> mail.subject().startsWith(subject))
                                        .count()
                                == number);
        return realm.inbox().mailsTo(user.email()).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .skip(number - 1)
                .findFirst()
                .orElseThrow();
    }
}
