package dev.loginhelp.report;

import dev.loginhelp.report.conditions.ReportConditions;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The accounts that too many failed logins have switched off for good. */
public final class LockedAccounts {
    private final KeycloakSession session;
    private final RealmModel realm;

    public LockedAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public long count() {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select count(u.id) from UserEntity u where u.realmId = :realm and u.enabled = false and "
                                + ReportConditions.LOCKED,
                        Long.class)
                .setParameter("realm", realm.getId())
                .getSingleResult();
    }
}
