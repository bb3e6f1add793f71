package dev.loginhelp.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * How the administrator who acts in this request has made sure who is calling, by the person's id: mails to the person and
 * events say it.
 */
public final class VerifiedCallers {
    /** In place of a kind: nobody has made sure. */
    public static final String NOT_AT_ALL = "none";

    /** The note of a mail that says it. */
    public static final String NOTE = "verified";

    private static final String KEY = VerifiedCallers.class.getName();

    private final Map<String, String> kinds = new HashMap<>();

    private VerifiedCallers() {}

    public static VerifiedCallers of(KeycloakSession session) {
        VerifiedCallers known = session.getAttribute(KEY, VerifiedCallers.class);
        if (known == null) {
            known = new VerifiedCallers();
            session.setAttribute(KEY, known);
        }
        return known;
    }

    public void put(String userId, String kind) {
        kinds.put(userId, kind);
    }

    /** Empty where the realm demands nothing. */
    public Optional<String> kind(String userId) {
        return Optional.ofNullable(kinds.get(userId));
    }

    /** The same where the request is about one person. */
    public Optional<String> only() {
        return kinds.size() == 1 ? kinds.values().stream().findFirst() : Optional.empty();
    }
}
