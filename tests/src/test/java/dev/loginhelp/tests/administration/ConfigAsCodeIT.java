package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.demo.Scripts;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What {@code kc.sh} exports is all there is: imported into an empty server it behaves the same. And a server that has lost
 * our jar still lets people log in. The tests are chapters of one story.
 */
@TestMethodOrder(OrderAnnotation.class)
class ConfigAsCodeIT {
    private static final Path FOLDER = Project.TARGET.resolve("data/config-as-code");
    private static final Path FIRST = FOLDER.resolve("first");
    private static final Path SECOND = FOLDER.resolve("second");
    private static final Path EXPORT = FOLDER.resolve("export");
    private static final String DEMO = "login-help-demo";
    private static final String CODE = "made-by-api";

    private static final Scripts SCRIPTS = new Scripts(Project.distribution());
    private static final TreeMap<String, JsonNode> BEFORE = new TreeMap<>();
    private static KeycloakServer server = on(FIRST);

    @BeforeAll
    static void empty() {
        new Folder(FOLDER).delete();
        new Folder(EXPORT).create();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    void realmExportIsImportedIntoAnEmptyServer() {
        new Folder(FIRST).create();
        SCRIPTS.kc("import", FIRST, "--file=" + Project.ROOT.resolve("realm-export/" + DEMO + "-realm.json"));
        server.start();
        assertThat(get(DEMO, "setup").path("state").asText()).isEqualTo("INSTALLED");
        assertThat(get(DEMO, "settings").path("mailboxDomains").toString()).contains("mail.login-help.test");
        assertThat(tokenOf("emma")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void otherRealmIsSetUpByTheApi() {
        var json = JsonNodeFactory.instance;
        server.admin().post("realms", json.objectNode().put("realm", CODE).put("enabled", true));
        server.admin().post(path(CODE, "setup"), json.objectNode().put("loginTheme", "login-help"));
        var settings = json.objectNode().put("verifiedEmailOnly", true).put("allowReset", true);
        settings.putArray("mailboxDomains").add("*.corp.example.com");
        settings.putObject("failureMessages").put("en", "Call <b>4711</b> {0");
        settings.set("version", get(CODE, "settings").path("version"));
        server.admin().put(path(CODE, "settings"), settings);
        for (String realm : new String[] {DEMO, CODE}) {
            BEFORE.put(realm + " setup", get(realm, "setup"));
            BEFORE.put(realm + " settings", get(realm, "settings"));
        }
        server.stop();
    }

    @Test
    @Order(3)
    void everythingIsInTheExport() throws IOException {
        SCRIPTS.kc("export", FIRST, "--dir=" + EXPORT, "--users=same_file");
        var code =
                new ObjectMapper().readTree(EXPORT.resolve(CODE + "-realm.json").toFile());
        var component = code.path("components")
                .path("dev.loginhelp.settings.LoginHelpSettings")
                .path(0);
        assertThat(component.path("config").path("mailboxDomains").toString()).isEqualTo("[\"*.corp.example.com\"]");
        assertThat(code.path("resetCredentialsFlow").asText()).isEqualTo("login-help reset credentials");
        assertThat(code.at("/localizationTexts/en/loginHelpFailureMessage").asText())
                .isEqualTo("Call <b>4711</b> {0");
    }

    @Test
    @Order(4)
    void importedIntoAnEmptyServerItIsTheSame() throws IOException {
        Files.delete(EXPORT.resolve("master-realm.json"));
        new Folder(SECOND).create();
        SCRIPTS.kc("import", SECOND, "--dir=" + EXPORT);
        server = on(SECOND).start();
        var after = new TreeMap<String, JsonNode>();
        BEFORE.keySet().forEach(key -> after.put(key, get(key.split(" ")[0], key.split(" ")[1])));
        assertThat(after).isEqualTo(BEFORE);
        assertThat(tokenOf("emma")).isEqualTo(200);
        assertThat(tokenOf("olivia")).as("has a second factor").isEqualTo(400);
        assertThat(call("/realms/" + CODE + "/login-help", ""))
                .as("on to the e-mail form")
                .isEqualTo(303);
        server.stop();
    }

    @Test
    @Order(5)
    void serverThatHasLostOurJarStillLetsPeopleLogIn() {
        server = new KeycloakServer(Project.stock(), Ports.free(), SECOND).start();
        assertThat(tokenOf("emma")).isEqualTo(200);
        assertThat(call("/realms/" + DEMO + "/account/", "")).isEqualTo(200);
        var representation = server.admin().get("realms/" + DEMO);
        server.admin().put("realms/" + DEMO, representation);
        assertThat(server.admin()
                        .get("realms/" + DEMO + "/components?parent="
                                + representation.path("id").asText()))
                .isNotEmpty();
    }

    @Test
    @Order(6)
    void oneLineGivesItsResetLinkBack() {
        var back = JsonNodeFactory.instance.objectNode().put("resetCredentialsFlow", "reset credentials");
        server.admin().put("realms/" + DEMO, back);
        assertThat(server.admin()
                        .get("realms/" + DEMO)
                        .path("resetCredentialsFlow")
                        .asText())
                .isEqualTo("reset credentials");
    }

    private static KeycloakServer on(Path data) {
        return new KeycloakServer(Project.distribution(), Ports.free(), data);
    }

    private static JsonNode get(String realm, String below) {
        return server.admin().get(path(realm, below));
    }

    private static String path(String realm, String below) {
        return "realms/" + realm + "/login-help/" + below;
    }

    private static int tokenOf(String username) {
        return call(
                "/realms/" + DEMO + "/protocol/openid-connect/token",
                "grant_type=password&client_id=demo-app&password=demo-password-1&username=" + username);
    }

    private static int call(String path, String form) {
        var request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
