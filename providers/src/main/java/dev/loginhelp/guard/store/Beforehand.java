package dev.loginhelp.guard.store;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A session of its own in which the store is as it was before the request, and in which it is known who acts. */
public final class Beforehand {
    private static final String ATTRIBUTE = "login-help-beforehand";

    private Beforehand() {}

    /** Whether a session is one of these, which nobody needs to watch. */
    public static boolean is(KeycloakSession session) {
        return session.getAttribute(ATTRIBUTE) != null;
    }

    /** @return what the question answers; null also where the realm was not there yet */
    public static <T> @Nullable T ask(
            KeycloakSession session, String realmId, BiFunction<KeycloakSession, RealmModel, @Nullable T> question) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), before -> {
            before.setAttribute(ATTRIBUTE, true);
            RealmModel realm = before.realms().getRealm(realmId);
            if (realm == null) {
                return null;
            }
            tellWhoActs(session.getContext(), before, realm);
            return question.apply(before, realm);
        });
    }

    private static void tellWhoActs(KeycloakContext here, KeycloakSession before, RealmModel realm) {
        KeycloakContext there = before.getContext();
        there.setRealm(realm);
        there.setConnection(here.getConnection());
        if (here.getBearerToken() != null) {
            there.setBearerToken(here.getBearerToken());
            there.setUserSession(here.getUserSession());
            ClientModel client = here.getClient();
            there.setClient(client == null ? null : before.clients().getClientById(client.getRealm(), client.getId()));
        }
    }
}
