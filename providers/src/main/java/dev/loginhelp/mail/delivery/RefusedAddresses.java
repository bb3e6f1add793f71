package dev.loginhelp.mail.delivery;

import dev.loginhelp.outbox.ExpiringStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whose registered address the mail server has refused for good, and when. It is forgotten when a mail arrives there, when
 * another address is registered, and after half a year.
 */
public final class RefusedAddresses {
    /** The namespace they are written in. */
    private static final String NAMESPACE = "login-help-refused";

    private static final Duration KEEP = Duration.ofDays(180);
    private static final int MOST = 1_000;
    private static final String SEPARATOR = " ";

    private final KeycloakSession session;
    private final RealmModel realm;

    public RefusedAddresses(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** When the address that is registered now was refused. */
    public Optional<Instant> of(UserModel user) {
        return store().read(user.getId()).flatMap(fact -> refused(fact, user.getEmail()));
    }

    /**
     * Ids of those whose registered address was refused, of the latest thousand refusals.
     *
     * @param registered reads the addresses of people from their ids
     */
    public Set<String> ids(Function<Set<String>, Map<String, String>> registered) {
        Map<String, String> facts = store().all(realm, MOST);
        return facts.isEmpty()
                ? Set.of()
                : registered.apply(facts.keySet()).entrySet().stream()
                        .filter(user -> refused(facts.getOrDefault(user.getKey(), ""), user.getValue())
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    void note(UserModel user, Instant when) {
        String fact = when.getEpochSecond() + SEPARATOR + digest(user.getEmail());
        store().write(realm, user.getId(), when.plus(KEEP), former -> fact);
    }

    void forget(String userId) {
        if (store().read(userId).isPresent()) {
            store().forget(userId);
        }
    }

    /** Reads a fact; empty if it is about another address than this one. */
    static Optional<Instant> refused(String fact, @Nullable String address) {
        String[] parts = fact.split(SEPARATOR, 2);
        return address != null && parts.length == 2 && parts[1].equals(digest(address))
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[0])))
                : Optional.empty();
    }

    private static String digest(String address) {
        try {
            byte[] bytes = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ExpiringStore store() {
        return new ExpiringStore(session, NAMESPACE);
    }
}
