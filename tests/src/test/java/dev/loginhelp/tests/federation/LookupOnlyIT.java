package dev.loginhelp.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.ExtensionJar;
import dev.loginhelp.tests.server.OperatedServer;
import dev.loginhelp.tests.server.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A former system whose people Keycloak takes over one by one, when they are asked for: it can look up, not search. */
class LookupOnlyIT {
    private static final ExtensionJar MIGRATION =
            new ExtensionJar("migration.Migration", "org.keycloak.storage.UserStorageProviderFactory", """
            package migration;

            import org.keycloak.component.ComponentModel;
            import org.keycloak.models.KeycloakSession;
            import org.keycloak.models.RealmModel;
            import org.keycloak.models.UserModel;
            import org.keycloak.models.UserProvider;
            import org.keycloak.storage.UserStoragePrivateUtil;
            import org.keycloak.storage.UserStorageProvider;
            import org.keycloak.storage.UserStorageProviderFactory;
            import org.keycloak.storage.user.UserLookupProvider;

            public class Migration implements UserStorageProviderFactory<Migration.Former> {
                @Override public Former create(KeycloakSession session, ComponentModel model) {
                    return new Former(session, model);
                }

                @Override public String getId() { return "migration"; }

                public static class Former implements UserStorageProvider, UserLookupProvider {
                    private final KeycloakSession session;
                    private final ComponentModel model;

                    Former(KeycloakSession session, ComponentModel model) {
                        this.session = session;
                        this.model = model;
                    }

                    @Override public UserModel getUserById(RealmModel realm, String id) { return null; }

                    @Override public UserModel getUserByUsername(RealmModel realm, String name) { return null; }

                    @Override public UserModel getUserByEmail(RealmModel realm, String email) {
                        if (!email.startsWith("former-")) {
                            return null;
                        }
                        UserProvider local = UserStoragePrivateUtil.userLocalStorage(session);
                        UserModel user = local.addUser(realm, email.substring(0, email.indexOf('@')));
                        user.setEnabled(true);
                        user.setFirstName("Mia");
                        user.setLastName("Former");
                        user.setEmail(email);
                        user.setEmailVerified(true);
                        user.setFederationLink(model.getId());
                        return user;
                    }

                    @Override public void close() {}
                }
            }
            """);

    @Order(1)
    @RegisterExtension
    static final OperatedServer server = new OperatedServer("lookup", jars());

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(server);

    @BeforeAll
    static void federate() {
        realm.post(
                "/components",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", "former system")
                        .put("providerId", "migration")
                        .put("providerType", "org.keycloak.storage.UserStorageProvider"));
    }

    @Test
    void personWhoIsOnlyInTheFormerSystemIsTakenOverAndGetsALink() {
        var address = "former-mia@example.test";
        var page = ResetForm.open(realm).ask(address).body();
        var link = realm.inbox().await(address).link();
        assertThat(ResetForm.follow(link).choose("A-new-password-2").body()).contains("Your password has been changed");
        assertThat(realm.tokens().of("former-mia", "A-new-password-2")).isNotEmpty();

        var nobody = ResetForm.open(realm).ask("nobody-mia@example.test").body();
        assertThat(nobody).hasSameSizeAs(page);
        assertThat(realm.events()
                        .await(
                                "RESET_PASSWORD_ERROR",
                                event -> event.detail("login_help_reason").equals("UNKNOWN"))
                        .userId())
                .isEmpty();
    }

    @Test
    void personWhoIsKnownHereIsNotLookedUpThere() {
        var local = realm.user("local").email("former-local@example.test").create();
        ResetForm.open(realm).ask(local.email());
        assertThat(realm.inbox().await(local.email()).link()).contains("/login-help/link/");
        assertThat(realm.get("/users?search=former-local")).hasSize(1);
    }

    private static List<Path> jars() {
        var folder = Project.TARGET.resolve("extensions/migration");
        new Folder(folder).delete();
        new Folder(folder).create();
        return Stream.concat(Project.jars().stream(), Stream.of(MIGRATION.in(folder)))
                .toList();
    }
}
