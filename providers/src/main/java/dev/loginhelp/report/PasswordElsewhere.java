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
    private static final String NO_PASSWORD_BUT_A_PROVIDER = "exists (select f.user.id from FederatedIdentityEntity f"
            + " where f.user = u)"
            + " and not exists (select c.id from CredentialEntity c where c.user = u and c.type = 'password')";

    private final KeycloakSession session;
    private final RealmModel realm;

    PasswordElsewhere(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Condition condition() {
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
            conditions.add(Condition.of("u.federationLink in (:readOnly)", "readOnly", readOnly));
        }
        if (session.identityProviders().getAllStream().findAny().isPresent()) {
            conditions.add(withoutPassword(keepers));
        }
        return Condition.any(conditions);
    }

    /** A writable federation keeps the password itself: then there is none among Keycloak's credentials. */
    private static Condition withoutPassword(Set<String> keepers) {
        Condition none = Condition.of(NO_PASSWORD_BUT_A_PROVIDER);
        return keepers.isEmpty()
                ? none
                : none.and(Condition.of(
                        "u.federationLink is null or u.federationLink not in (:keepers)", "keepers", keepers));
    }
}
