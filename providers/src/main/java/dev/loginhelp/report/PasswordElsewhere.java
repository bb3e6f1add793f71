package dev.loginhelp.report;

import dev.loginhelp.directory.PasswordHomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;

/**
 * Whose password lives elsewhere, as a condition: the same as {@code PasswordHomes} decides for one user.
 *
 * @param readOnly ids of federations that take no password
 * @param keepers ids of federations that keep it themselves
 * @param linked whether people may log in through an identity provider
 */
record PasswordElsewhere(Set<String> readOnly, Set<String> keepers, boolean linked) {
    private static final String PROVIDER = "FederatedIdentityEntity f where f.user = u)";
    private static final String PASSWORD = "CredentialEntity c where c.user = u and c.type = 'password')";
    private static final String OF_MANY =
            "exists (select f.user.id from " + PROVIDER + " and not exists (select c.id from " + PASSWORD;
    // Counted, not "exists": for the few people of a page PostgreSQL would read all identities of the server into a
    // hash.
    private static final String OF_FEW =
            "0 < (select count(f.user.id) from " + PROVIDER + " and 0 = (select count(c.id) from " + PASSWORD;

    static PasswordElsewhere of(KeycloakSession session, RealmModel realm) {
        Map<Boolean, Set<String>> federations = realm.getComponentsStream(
                        realm.getId(), UserStorageProvider.class.getName())
                .collect(Collectors.partitioningBy(
                        PasswordHomes::isReadOnly, Collectors.mapping(ComponentModel::getId, Collectors.toSet())));
        return new PasswordElsewhere(
                federations.getOrDefault(true, Set.of()),
                federations.getOrDefault(false, Set.of()),
                session.identityProviders().isIdentityFederationEnabled());
    }

    /** For a statement that looks at everybody. */
    Condition ofMany() {
        return condition(OF_MANY);
    }

    /** The same for a statement that stops after some hundred people. */
    Condition ofFew() {
        return condition(OF_FEW);
    }

    private Condition condition(String none) {
        List<Condition> conditions = new ArrayList<>();
        if (!readOnly.isEmpty()) {
            conditions.add(Condition.in("u.federationLink", "readOnly", readOnly));
        }
        if (linked) {
            conditions.add(withoutPassword(none));
        }
        return Condition.any(conditions);
    }

    /** A writable federation keeps the password itself: then there is none among Keycloak's credentials. */
    private Condition withoutPassword(String none) {
        return keepers.isEmpty()
                ? Condition.of(none)
                : Condition.of(none)
                        .and(Condition.any(List.of(
                                Condition.of("u.federationLink is null"),
                                Condition.in("u.federationLink", "keeper", keepers)
                                        .not())));
    }
}
