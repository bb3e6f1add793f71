package dev.loginhelp.report;

import dev.loginhelp.directory.PasswordHomes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;

/** Whose password lives elsewhere, as a condition: the same as {@code PasswordHomes} decides for one user. */
final class PasswordElsewhere {
    private static final String PROVIDER = "FederatedIdentityEntity f where f.user = u)";
    private static final String PASSWORD = "CredentialEntity c where c.user = u and c.type = 'password')";
    private static final String OF_MANY =
            "exists (select f.user.id from " + PROVIDER + " and not exists (select c.id from " + PASSWORD;
    // Counted, not "exists": for the few people of a page PostgreSQL would read all identities of the server into a
    // hash.
    private static final String OF_FEW =
            "0 < (select count(f.user.id) from " + PROVIDER + " and 0 = (select count(c.id) from " + PASSWORD;

    private final KeycloakSession session;
    private final RealmModel realm;

    PasswordElsewhere(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
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
        Set<String> readOnly = new HashSet<>();
        Set<String> keepers = new HashSet<>();
        realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .forEach(federation -> {
                    if (PasswordHomes.isReadOnly(federation)) {
                        readOnly.add(federation.getId());
                    } else {
                        keepers.add(federation.getId());
                    }
                });
        List<Condition> conditions = new ArrayList<>();
        if (!readOnly.isEmpty()) {
            conditions.add(Condition.in("u.federationLink", "readOnly", readOnly));
        }
        if (session.identityProviders().isIdentityFederationEnabled()) {
            conditions.add(withoutPassword(none, keepers));
        }
        return Condition.any(conditions);
    }

    /** A writable federation keeps the password itself: then there is none among Keycloak's credentials. */
    private static Condition withoutPassword(String none, Set<String> keepers) {
        return keepers.isEmpty()
                ? Condition.of(none)
                : Condition.of(none)
                        .and(Condition.any(List.of(
                                Condition.of("u.federationLink is null"),
                                Condition.in("u.federationLink", "keeper", keepers)
                                        .not())));
    }
}
