package dev.loginhelp.doctor;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which applications go round the realm's flows, or take passwords themselves? */
final class ClientsCheck implements Check {
    // Entities and not the client model, which would load every client of the realm.
    private static final String OVERRIDING =
            "select distinct c.clientId from ClientEntity c join c.authFlowBindings b where c.realmId = :realm"
                    + " and c.enabled = true and length(b) > 0 order by c.clientId";
    private static final String PASSWORD_GRANT = "select c.clientId from ClientEntity c where c.realmId = :realm"
            + " and c.enabled = true and c.directAccessGrantsEnabled = true and c.clientId <> '"
            // Keycloak's own command line client: it is in every realm and has it from the start.
            + Constants.ADMIN_CLI_CLIENT_ID + "' order by c.clientId";

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.of(
                        Finding.warning("CLIENT_OVERRIDES_FLOW").about(clients(session, realm, OVERRIDING)),
                        Finding.note("PASSWORD_GRANT").about(clients(session, realm, PASSWORD_GRANT)))
                .filter(finding -> !finding.subjects().isEmpty());
    }

    private static List<String> clients(KeycloakSession session, RealmModel realm, String query) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities.createQuery(query, String.class)
                .setParameter("realm", realm.getId())
                .setMaxResults(Finding.MOST_SUBJECTS)
                .getResultList();
    }
}
