package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
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
            "select c.clientId, b from ClientEntity c join c.authFlowBindings b where c.realmId = :realm"
                    + " and c.enabled = true and key(b) = 'direct_grant' and length(b) > 0 order by c.clientId";
    private static final String PASSWORD_STEP = "direct-grant-validate-password";
    private static final String PASSWORD_GRANT = "select c.clientId from ClientEntity c where c.realmId = :realm"
            + " and c.enabled = true and c.directAccessGrantsEnabled = true and c.clientId <> '"
            // Keycloak's own command line client: it is in every realm and has it from the start.
            + Constants.ADMIN_CLI_CLIENT_ID + "' order by c.clientId";

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.of(
                        Finding.warning("CLIENT_OVERRIDES_FLOW").about(overriding(session, realm)),
                        Finding.note("PASSWORD_GRANT").about(clients(session, realm, PASSWORD_GRANT)))
                .filter(finding -> !finding.subjects().isEmpty());
    }

    /** Those that take passwords in a flow without the step in which we refuse people who have a second factor. */
    private static List<String> overriding(KeycloakSession session, RealmModel realm) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(OVERRIDING, Object[].class)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .filter(client -> !hasPasswordStep(realm, (String) client[1]))
                .map(client -> (String) client[0])
                .limit(Finding.MOST_SUBJECTS)
                .toList();
    }

    private static boolean hasPasswordStep(RealmModel realm, String flow) {
        return realm.getAuthenticationExecutionsStream(flow)
                .anyMatch(step -> step.isAuthenticatorFlow()
                        ? hasPasswordStep(realm, step.getFlowId())
                        : PASSWORD_STEP.equals(step.getAuthenticator()));
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
