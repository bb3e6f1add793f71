package dev.loginhelp.guard.store;

import dev.loginhelp.authority.Actor;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.notice.MeansNotice;
import dev.loginhelp.settings.RealmSettings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * What somebody else has added to and removed from people's means of logging in, in one request: everybody who is affected gets
 * one mail about all of it, once everything is done.
 */
public final class ChangedMeans {
    private static final String ATTRIBUTE = "login-help-changed-means";

    private final KeycloakSession session;
    private final Map<UserModel, Set<String>> added = new LinkedHashMap<>();
    private final Map<UserModel, Set<String>> removed = new LinkedHashMap<>();
    private final Set<String> newcomers = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    private ChangedMeans(KeycloakSession session) {
        this.session = session;
    }

    /** Those of this request. */
    public static ChangedMeans of(KeycloakSession session) {
        ChangedMeans known = session.getAttribute(ATTRIBUTE, ChangedMeans.class);
        if (known != null) {
            return known;
        }
        ChangedMeans changes = new ChangedMeans(session);
        session.setAttribute(ATTRIBUTE, changes);
        return changes;
    }

    /** Somebody who has just been created hears nothing of what the account begins with. */
    public void created(UserModel user) {
        newcomers.add(user.getId());
    }

    /** Whether this request has created them. */
    public boolean hasCreated(UserModel user) {
        return newcomers.contains(user.getId());
    }

    /** Removals of second factors are told otherwise. */
    public void factorsAreToldOtherwise(UserModel user) {
        told.add(user.getId());
    }

    /** @param means a type of credential, or {@link MeansNotice#PROVIDER} and an identity provider */
    public void added(RealmModel realm, UserModel user, String means) {
        note(realm, user, means, added);
    }

    public void removed(RealmModel realm, UserModel user, String means) {
        note(realm, user, means, removed);
    }

    private void note(RealmModel realm, UserModel user, String means, Map<UserModel, Set<String>> list) {
        if (means.equals(PasswordCredentialModel.PASSWORD_HISTORY)
                || !RealmSettings.isInstalled(realm)
                || newcomers.contains(user.getId())
                || !isBySomebodyElse(realm, user)) {
            return;
        }
        boolean first = !added.containsKey(user) && !removed.containsKey(user);
        list.computeIfAbsent(user, someone -> new LinkedHashSet<>()).add(means);
        if (first) {
            new MeansNotice(session, realm).announce();
            session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    tell(realm, user);
                }

                @Override
                protected void rollbackImpl() {}
            });
        }
    }

    private void tell(RealmModel realm, UserModel user) {
        Set<String> more = added.getOrDefault(user, Set.of());
        Set<String> less = removed.getOrDefault(user, Set.of());
        if (!told.contains(user.getId()) || !more.isEmpty()) {
            new MeansNotice(session, realm).tell(user, more, less);
        }
    }

    private boolean isBySomebodyElse(RealmModel realm, UserModel user) {
        return new CurrentActor(session, realm).towards(user) instanceof Actor.Administrator administrator
                && !administrator.self();
    }
}
