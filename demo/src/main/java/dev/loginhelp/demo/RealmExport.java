package dev.loginhelp.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The realm as it lies in {@code realm-export/}, made ready for one server. */
public final class RealmExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "login-help-demo";

    private final ObjectNode realm;

    private RealmExport(ObjectNode realm) {
        this.realm = realm;
    }

    /**
     * Reads the demo realm.
     *
     * @param root the top folder of the project
     * @param smtpPort replaces the placeholder that Keycloak's own import would take from the environment
     */
    public static RealmExport read(Path root, int smtpPort) {
        try {
            var text = Files.readString(root.resolve("realm-export/" + NAME + "-realm.json"))
                    .replaceAll("\\$\\{LOGIN_HELP_SMTP_HOST:[^}]*}", "localhost")
                    .replaceAll("\\$\\{LOGIN_HELP_SMTP_PORT:[^}]*}", String.valueOf(smtpPort));
            return new RealmExport((ObjectNode) JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same realm under another name. */
    public RealmExport named(String name) {
        try {
            // The name is part of other names (default roles, URLs of its own clients).
            var renamed = (ObjectNode) JSON.readTree(realm.toString().replace(NAME, name));
            return new RealmExport(renamed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The realm without its people. */
    public RealmExport empty() {
        realm.remove("users");
        return this;
    }

    /** What Keycloak's import takes. */
    public ObjectNode json() {
        return realm;
    }
}
