package dev.loginhelp.outbox;

import dev.loginhelp.outbox.table.FormerTable;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * All facts, of whatever namespace. The namespaces are read from the table: one that somebody forgot to list would grow
 * for ever, and outlive its realm.
 */
final class FactTable {
    private final KeycloakSession session;
    private final EntityManager entities;
    private final FormerTable former;

    FactTable(KeycloakSession session) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.former = new FormerTable(entities);
    }

    /** Forgets the facts about a realm and its people. */
    void forget(RealmModel realm) {
        entities.createQuery("delete from LoginHelpFact f where f.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
        former.forgetRealm(realm.getId());
    }

    /** Forgets the facts whose time is over. */
    int sweep(Instant now) {
        Set<String> namespaces = new TreeSet<>(former.namespaces());
        namespaces.addAll(entities.createQuery(
                        "select distinct f.namespace from LoginHelpFact f where f.expiresAt < :now", String.class)
                .setParameter("now", now.toEpochMilli())
                .getResultList());
        return namespaces.stream()
                .mapToInt(namespace -> new ExpiringStore(session, namespace).sweep(now))
                .sum();
    }
}
