package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Await;
import dev.loginhelp.tests.server.SharedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody takes parts of the pack out of a realm by Keycloak's own API, as a client does that manages everything. */
class RemovedByOthersIT {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final String COMPONENTS = "/components?type=dev.loginhelp.settings.LoginHelpSettings";

    private final TestRealm realm = TestRealm.stock().with(now -> now.put("adminEventsEnabled", true));

    @BeforeEach
    void install() {
        realm.create();
        realm.post("/login-help/setup", JsonNodeFactory.instance.objectNode().put("emailTheme", "login-help"));
        realm.events().clear();
    }

    @AfterEach
    void remove() {
        realm.remove();
    }

    @Test
    void flowIsUnboundAndDeleted() {
        realm.change(now -> now.put("resetCredentialsFlow", "reset credentials"));
        isTold("reset-credentials-flow NOT_BOUND");
        realm.delete("/authentication/flows/" + new RealmFlows(realm).id("login-help reset credentials"));
        assertThat(realm.get("/login-help/doctor").path("findings").findValuesAsText("id"))
                .contains("INSTALLATION_INCOMPLETE");
        realm.post("/login-help/setup", NOTHING);
        assertThat(realm.get("/login-help/setup").path("state").asText()).isEqualTo("INSTALLED");
    }

    @Test
    void componentIsDeletedAndWhatItHadToGiveBackIsSaid() {
        realm.delete("/components/" + realm.get(COMPONENTS).path(0).path("id").asText());
        isTold("settings MISSING");
        realm.post("/login-help/setup", NOTHING);
        realm.delete("/login-help/setup");
        assertThat(realm.get("/login-help/setup").path("themes").valueStream())
                .filteredOn(theme -> theme.has("sentence"))
                .singleElement()
                .satisfies(theme -> {
                    assertThat(theme.path("field").asText()).isEqualTo("emailTheme");
                    assertThat(theme.path("sentence").asText()).contains("login-help", "emailTheme");
                });
    }

    @Test
    void ourOwnWayOutIsNoNews() {
        realm.delete("/login-help/setup");
        realm.change(now -> now.put("displayName", "later"));
        assertThat(told()).isEmpty();
    }

    private void isTold(String parts) {
        Await.until("it is told", Duration.ofSeconds(20), () -> !told().isEmpty());
        assertThat(told()).singleElement().satisfies(line -> assertThat(line).contains(" WARN ", parts));
        assertThat(realm.events().byAdministrators())
                .filteredOn(event -> event.error().equals("login_help_incomplete"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("UPDATE LOGIN_HELP_SETUP");
                    assertThat(event.userId()).isNotEmpty();
                });
    }

    private List<String> told() {
        try (var lines = Files.lines(SharedServer.get().log())) {
            return lines.filter(line ->
                            line.contains("login-help: somebody has taken parts out of realm " + realm.name() + ":"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
