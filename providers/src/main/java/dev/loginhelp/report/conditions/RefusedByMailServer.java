package dev.loginhelp.report.conditions;

import dev.loginhelp.mail.delivery.RefusedAddresses;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** People whose registered address the mail server has refused for good. They are few. */
public final class RefusedByMailServer {
    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final RefusedAddresses refused;

    public RefusedByMailServer(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.refused = new RefusedAddresses(session, realm);
    }

    public Set<String> ids() {
        return refused.ids(this::registered);
    }

    private Map<String, String> registered(Set<String> ids) {
        Map<String, String> addresses = new HashMap<>();
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Condition some = Condition.in("u.id", "id", all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            var query = entities.createQuery(
                    "select u.id, u.email from UserEntity u where u.email is not null and " + some.jpql(),
                    Object[].class);
            some.parameters().forEach(query::setParameter);
            query.getResultList().forEach(user -> addresses.put((String) user[0], (String) user[1]));
        }
        return addresses;
    }
}
