package dev.loginhelp.password;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.provider.ProviderFactory;

/** A realm's password policy in sentences, to be read before typing. */
public final class PolicySentences {
    // These rule how Keycloak stores or ages passwords; nobody can heed them while typing one.
    private static final Set<String> NOT_ABOUT_TYPING = Set.of(
            PasswordPolicy.HASH_ALGORITHM_ID,
            PasswordPolicy.HASH_ITERATIONS_ID,
            PasswordPolicy.FORCE_EXPIRED_ID,
            PasswordPolicy.MAX_AUTH_AGE_ID,
            PasswordPolicy.RECOVERY_CODES_WARNING_THRESHOLD_ID);
    // Those for which we have a sentence; the message key is KEY + id.
    // In the order in which they are read.
    private static final List<String> KNOWN = List.of(
            "length",
            "maxLength",
            "digits",
            "lowerCase",
            "upperCase",
            "specialChars",
            "notUsername",
            "notContainsUsername",
            "notEmail",
            "regexPattern",
            PasswordPolicy.PASSWORD_HISTORY_ID,
            "passwordBlacklist",
            PasswordPolicy.PASSWORD_AGE);
    private static final String KEY = "loginHelpPolicy_";
    private static final String OTHER = KEY + "other";

    private final KeycloakSession session;
    private final RealmModel realm;

    public PolicySentences(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** For a page, in its language: each rule's {@code sentence}, its {@code id} and the {@code value} it is set to. */
    public List<Map<String, String>> on(LoginFormsProvider form) {
        return ids().map(id -> Map.of("sentence", sentence(form::getMessage, id), "id", id, "value", value(id)))
                .toList();
    }

    /** The sentences, in somebody's words. */
    public List<String> in(Words words) {
        return ids().map(id -> sentence(words, id)).toList();
    }

    private Stream<String> ids() {
        return realm.getPasswordPolicy().getPolicies().stream()
                .filter(id -> !NOT_ABOUT_TYPING.contains(id))
                .sorted(Comparator.comparingInt(PolicySentences::rank).thenComparing(Comparator.naturalOrder()));
    }

    private String value(String id) {
        Object value = realm.getPasswordPolicy().getPolicyConfig(id);
        return value == null ? "" : value.toString();
    }

    private String sentence(Words words, String id) {
        String argument = value(id);
        return KNOWN.contains(id) ? words.say(KEY + id, argument) : words.say(OTHER, displayName(id), argument);
    }

    private static int rank(String id) {
        return KNOWN.contains(id) ? KNOWN.indexOf(id) : KNOWN.size();
    }

    /** A policy that another extension brought has no sentence of ours, but a name in the admin console. */
    private String displayName(String id) {
        ProviderFactory<PasswordPolicyProvider> factory =
                session.getKeycloakSessionFactory().getProviderFactory(PasswordPolicyProvider.class, id);
        return factory instanceof PasswordPolicyProviderFactory named ? named.getDisplayName() : id;
    }

    /** Somebody who knows the words of message keys. */
    @FunctionalInterface
    public interface Words {
        String say(String key, Object... arguments);
    }
}
