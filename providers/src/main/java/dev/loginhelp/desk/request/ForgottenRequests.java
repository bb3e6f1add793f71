package dev.loginhelp.desk.request;

import dev.loginhelp.settings.RealmSettings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Requests go when their time is over, and with the realm or the person that they are about. */
public final class ForgottenRequests {
    private final KeycloakSession session;
    private final EntityManager entities;

    public ForgottenRequests(KeycloakSession session) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public void of(RealmModel realm) {
        entities.createQuery("delete from LoginHelpRequest r where r.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    public void of(RealmModel realm, String userId) {
        new Requests(session, realm, Clock.systemUTC()).forget(userId);
    }

    /** Looks at all realms: each says how long its requests are kept. */
    public void sweep(Clock clock) {
        for (String id : realms()) {
            RealmModel realm = session.realms().getRealm(id);
            if (realm != null) {
                new Requests(session, realm, clock)
                        .sweep(clock.instant()
                                .minus(RealmSettings.of(realm).desk().retention()));
            }
        }
    }

    /** Ids of the realms that have any. */
    public List<String> realms() {
        return entities.createQuery("select distinct r.realmId from LoginHelpRequest r", String.class)
                .getResultList();
    }
}
