package dev.loginhelp.report;

import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderModel;

/**
 * A federation with people who are not in Keycloak's database, and so not in the report.
 *
 * @param id the component's id
 * @param name what an administrator called it
 * @param imports whether people get into the database with their first login or a synchronisation
 */
public record UncoveredFederation(String id, String name, boolean imports) {
    static List<UncoveredFederation> of(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .map(UserStorageProviderModel::new)
                .filter(UserStorageProviderModel::isEnabled)
                .map(federation ->
                        new UncoveredFederation(federation.getId(), federation.getName(), federation.isImportEnabled()))
                .toList();
    }
}
