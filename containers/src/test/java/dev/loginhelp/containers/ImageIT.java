package dev.loginhelp.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator may expect of the image: no rights, nothing to write to, nothing secret in it or in what it says. */
class ImageIT {
    private static final String BASE = System.getProperty("containers.keycloak");

    @Order(1)
    @RegisterExtension
    static final Containers.Shared containers = new Containers.Shared();

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = Post.through(TestRealm.installed().on(containers));

    @Test
    void serverRunsWithoutRightsOnAFileSystemThatNobodyCanWrite() throws IOException, InterruptedException {
        assertThat(inside("id -u")).isEqualTo("1000");
        assertThat(Docker.lines("image", "inspect", "--format", "{{.Config.User}}", PackImage.NAME))
                .containsExactly("1000");
        for (var folder :
                new String[] {"/opt/keycloak", "/opt/keycloak/providers", "/opt/keycloak/lib/quarkus", "/etc"}) {
            assertThat(inside("touch " + folder + "/written")).contains("Read-only file system");
        }
    }

    @Test
    void imageAddsTheTwoJarsAndTheBuiltServerAndNothingElse(@TempDir Path folder) {
        var added = ImageLayers.of(PackImage.built(), BASE, folder);
        assertThat(added.files().keySet())
                .allMatch(file ->
                        file.startsWith("/opt/keycloak/lib/quarkus/") || file.startsWith("/opt/keycloak/providers/"))
                .filteredOn(file -> file.endsWith(".jar") && file.contains("/providers/"))
                .hasSize(2)
                .allMatch(file -> file.contains("/login-help-"));
        for (var secret : new String[] {"demo-password-1", "PRIVATE KEY", "JBSWY3DPEHPK3PXP", "KC_DB_PASSWORD="}) {
            assertThat(added.contain(secret)).as(secret).isFalse();
        }
    }

    @Test
    void imageTellsNoSecretAboutItself() {
        var steps = history(PackImage.built());
        var ours = steps.subList(0, steps.size() - history(BASE).size());
        var variables = Docker.lines("image", "inspect", "--format", "{{json .Config.Env}}", PackImage.NAME);
        assertThat(ours).isNotEmpty();
        assertThat(String.join("\n", ours) + variables)
                .contains("COPY", "PATH=")
                .doesNotContainIgnoringCase("password", "secret", "token");
    }

    @Test
    void logTellsNoAddressLinkOrPassword() {
        var ben = realm.user("benedict").email("benedict@example.test").create();
        ResetForm.open(realm).ask(ben.email());
        var link = containers.get().inbox().await(ben.email(), 1).link();
        ResetForm.follow(link).choose("A-new-password-2");
        assertThat(ben.token("A-new-password-2")).isNotEmpty();

        var log = containers.get().keycloak().getLogs();
        assertThat(log)
                .contains("Login Help ", "Bootstrap completed")
                .doesNotContain(" ERROR ", "ARJUNA", "Read-only file system")
                .doesNotContain(Containers.ADMIN_PASSWORD, Containers.DATABASE_PASSWORD)
                .doesNotContain("benedict", "A-new-password-2", link.substring(link.lastIndexOf("/")));
    }

    private static List<String> history(String image) {
        return Docker.lines("history", "--no-trunc", "--format", "{{.CreatedBy}}", image);
    }

    private static String inside(String command) throws IOException, InterruptedException {
        var done = containers.get().keycloak().execInContainer("bash", "-c", command + " 2>&1");
        return done.getStdout().strip();
    }
}
