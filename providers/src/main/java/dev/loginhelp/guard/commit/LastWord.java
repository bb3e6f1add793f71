package dev.loginhelp.guard.commit;

import dev.loginhelp.caller.Acting;
import dev.loginhelp.caller.RefusedByToken;
import dev.loginhelp.guard.store.Beforehand;
import dev.loginhelp.guard.store.Former;
import dev.loginhelp.guard.store.RefusedWrite;
import dev.loginhelp.guard.store.Written;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponseException;

/** Compares who logs in how and who has which rights, before the request and as it is about to be committed. */
final class LastWord {
    private static final Logger LOG = Logger.getLogger(LastWord.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    LastWord(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What has been written is flushed by then.
     *
     * @param people who were written to; others may have been, too
     */
    void ask(Set<String> people) {
        EntityManager store = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        ErrorResponseException refusal =
                Beforehand.ask(session, realm.getId(), (before, there) -> refusal(before, there, store, people));
        if (refusal != null) {
            throw new RefusedWrite(refusal);
        }
    }

    private @Nullable ErrorResponseException refusal(
            KeycloakSession before, RealmModel there, EntityManager store, Set<String> people) {
        Acting acting = Acting.in(before, there);
        if (acting.isMaster()) {
            return null;
        }
        Former former = Former.of(session);
        Set<String> watched = people.stream()
                .filter(id -> former.matters(there, Set.of(Written.Login.of(id))))
                .collect(Collectors.toSet());
        EntityManager earlier = before.getProvider(JpaConnectionProvider.class).getEntityManager();
        Standing was = Standing.before(earlier, there, watched);
        Standing is = was.now(store, there);
        // Somebody else may have committed between the two looks: what is wrong has to be wrong in the light of both.
        return was.wrong(is, acting)
                .flatMap(wrong -> Standing.before(earlier, there, watched).wrong(is, acting))
                .map(wrong -> refuse(before, there, wrong))
                .orElse(null);
    }

    private ErrorResponseException refuse(KeycloakSession before, RealmModel there, Standing.Wrong wrong) {
        LOG.warnf(
                "Stopped at the commit, where no guard had seen it (%s, %s): %s. Please report this way in.",
                wrong.reason(), wrong.whose(), new Door(session));
        UserModel user = before.users().getUserById(there, wrong.whose());
        RefusedByToken answer = new RefusedByToken(before, there);
        return user == null
                ? answer.answer(wrong.reason(), ResourceType.REALM, "rights")
                : answer.answer(user, wrong.reason());
    }
}
