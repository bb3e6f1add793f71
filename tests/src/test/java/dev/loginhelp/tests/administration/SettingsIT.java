package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One document, read and written. */
class SettingsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    private static Api api;

    @BeforeAll
    static void administrator() {
        api = Api.of(realm, "admin", "realm-admin");
    }

    @Test
    void whatIsWrittenIsReadAndHolds() {
        var written = change("""
                {"allowReset": false, "resetLinkLifespan": 1800, "mailboxDomains": ["Corp.Example.com", "*.bücher.test"],
                 "verifiedEmailOnly": true, "failureMessages": {"en": "Ask <b>Bob</b>: it's {0", "ja": "電話"}}""");
        assertThat(written.status()).isEqualTo(200);
        var document = api.get("settings").json();
        assertThat(document).isEqualTo(written.json());
        assertThat(document.path("mailboxDomains").toString())
                .isEqualTo("[\"*.xn--bcher-kva.test\",\"corp.example.com\"]");
        assertThat(document.path("failureMessages").path("en").asText()).isEqualTo("Ask <b>Bob</b>: it's {0");
        assertThat(realm.get("").path("resetPasswordAllowed").asBoolean()).isFalse();
        assertThat(realm.settings().get("resetLinkLifespan")).containsExactly("1800");
        assertThat(realm.get("/localization/ja").path("loginHelpFailureMessage").asText())
                .isEqualTo("電話");
    }

    @Test
    void whatIsLeftOutStaysAndMessagesAreReplacedAltogether() {
        change("{\"mailsPerMailboxPerHour\": 7, \"failureMessages\": {\"en\": \"one\", \"ja\": \"two\"}}");
        realm.text("ja", "someOtherText", "stays");
        var after = change("{\"failureMessages\": {\"en\": \"three\", \"ja\": \" \"}}")
                .json();
        assertThat(after.path("mailsPerMailboxPerHour").asInt()).isEqualTo(7);
        assertThat(after.path("failureMessages").toString()).isEqualTo("{\"en\":\"three\"}");
        assertThat(realm.get("/localization/ja").path("someOtherText").asText()).isEqualTo("stays");
    }

    @Test
    void messageInALanguageTheRealmNoLongerSpeaksMaySurviveButNoneMayBeAdded() {
        realm.text("nl", "loginHelpFailureMessage", "van vroeger");
        var document = (ObjectNode) api.get("settings").json();
        assertThat(document.path("failureMessages").path("nl").asText()).isEqualTo("van vroeger");
        assertThat(api.put("settings", document.toString()).status()).isEqualTo(200);
        change("{\"failureMessages\": {}}");
        assertThat(change("{\"failureMessages\": {\"nl\": \"nieuw\"}}").refusal())
                .isEqualTo("400 UNKNOWN_LOCALE");
    }

    @Test
    void whatThePackRemembersItselfIsNeitherShownNorLost() {
        realm.settings().set("ownPasswordPermissions", "some-id", "another-id");
        realm.settings().set("previousResetCredentialsFlow", "reset credentials");
        var document = api.get("settings").json();
        assertThat(document.has("ownPasswordPermissions")).isFalse();
        assertThat(document.has("previousResetCredentialsFlow")).isFalse();
        assertThat(change("{\"notifyMasters\": false}").status()).isEqualTo(200);
        assertThat(realm.settings().get("ownPasswordPermissions")).containsExactlyInAnyOrder("some-id", "another-id");
        assertThat(realm.settings().get("previousResetCredentialsFlow")).containsExactly("reset credentials");
        assertThat(change("{\"ownPasswordPermissions\": []}").refusal()).isEqualTo("400 UNKNOWN_FIELD");
    }

    @Test
    void secondOfTwoWritersIsRefused() {
        String version = api.get("settings").json().path("version").asText();
        assertThat(write(version, 100).status()).isEqualTo(200);
        assertThat(write(version, 200).refusal()).isEqualTo("409 STALE_VERSION");
        assertThat(realm.settings().get("requestsPerClientPerHour")).containsExactly("100");
    }

    @ParameterizedTest
    @CsvSource({"console's own switch", "component", "localization"})
    void changeByAnotherDoorMakesTheVersionStale(String door) {
        String version = api.get("settings").json().path("version").asText();
        switch (door) {
            case "component" -> realm.settings().set("mailsPerMailboxPerHour", version.startsWith("0") ? "51" : "52");
            case "localization" -> realm.text("en", "loginHelpFailureMessage", "by another door " + version);
            default ->
                realm.change(representation -> representation.put(
                        "resetPasswordAllowed",
                        !representation.path("resetPasswordAllowed").asBoolean()));
        }
        assertThat(write(version, 300).refusal()).isEqualTo("409 STALE_VERSION");
    }

    @Test
    void ofManyWritersAtOnceOneWins() {
        for (int round = 0; round < 3; round++) {
            String version = api.get("settings").json().path("version").asText();
            int base = 400 + 10 * round;
            List<Integer> answers = IntStream.range(0, 6)
                    .mapToObj(writer -> CompletableFuture.supplyAsync(
                            () -> write(version, base + writer).status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void headerSaysItToo() {
        var read = api.get("settings");
        assertThat(read.header("ETag"))
                .isEqualTo("\"" + read.json().path("version").asText() + "\"");
        var body = "{\"requestsPerClientPerHour\": 77}";
        assertThat(api.put("settings", body).refusal()).isEqualTo("400 MISSING_FIELD");
        assertThat(api.with("If-Match", "\"old\"").put("settings", body).refusal())
                .isEqualTo("409 STALE_VERSION");
        assertThat(api.with("If-Match", read.header("ETag"))
                        .put("settings", body)
                        .status())
                .isEqualTo(200);
        assertThat(api.with("If-Match", "*").put("settings", body).status()).isEqualTo(200);
    }

    @Test
    void everyChangeIsAnAdminEvent() {
        change("{\"mailLoginName\": true}");
        assertThat(realm.events().byAdministrators()).anySatisfy(event -> {
            assertThat(event.type()).startsWith("UPDATE");
            assertThat(event.detail("resourcePath")).isEqualTo("login-help/settings");
            assertThat(event.detail("representation")).contains("\"mailLoginName\":true");
        });
    }

    @Test
    void previewShowsWhatThePagesWillShow() {
        var shown = api.post(
                        "settings/preview",
                        "{\"message\": \"<b onclick='x()'>Call</b><script>alert(1)</script> <a"
                                + " href='javascript:x()'>us</a> it's {0\"}")
                .json()
                .path("html")
                .asText();
        assertThat(shown)
                .startsWith("<b>Call</b> us it")
                .contains("{0")
                .doesNotContain("script")
                .doesNotContain("onclick");
    }

    private static Api.Answer change(String body) {
        return api.with("If-Match", "*").put("settings", body);
    }

    private static Api.Answer write(String version, int requests) {
        return api.put(
                "settings", "{\"version\": \"%s\", \"requestsPerClientPerHour\": %d}".formatted(version, requests));
    }
}
