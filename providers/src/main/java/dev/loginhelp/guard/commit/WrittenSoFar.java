package dev.loginhelp.guard.commit;

import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.guard.store.Beforehand;
import dev.loginhelp.guard.store.Former;
import dev.loginhelp.guard.store.Row;
import dev.loginhelp.guard.store.Written;
import dev.loginhelp.settings.RealmSettings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/** What one session of Keycloak's has written for somebody who acts by a token, until it commits. */
final class WrittenSoFar {
    private static final String ATTRIBUTE = "login-help-written-so-far";
    private static final String BATCH = "runInBatch";
    private static final int DEEP_ENOUGH = 80;

    private final KeycloakSession session;
    private final Set<Written> simple = new HashSet<>();
    private final Set<String> newRealms = new HashSet<>();
    private boolean more;
    private boolean awaited;

    private WrittenSoFar(KeycloakSession session) {
        this.session = session;
    }

    static WrittenSoFar of(KeycloakSession session) {
        WrittenSoFar kept = session.getAttribute(ATTRIBUTE, WrittenSoFar.class);
        if (kept == null) {
            kept = new WrittenSoFar(session);
            session.setAttribute(ATTRIBUTE, kept);
        }
        return kept;
    }

    /** Whether it matters to know of more. */
    boolean asks() {
        return !more && CurrentActor.changesByToken(session) && !Beforehand.is(session);
    }

    void row(Row row) {
        if (Compared.is(row)) {
            if (row.isInsert() && row.entity() instanceof RealmEntity made) {
                newRealms.add(made.getId());
                return;
            }
            Optional<Written> one = SimpleRow.of(row);
            one.ifPresentOrElse(simple::add, () -> more = true);
            await();
        }
    }

    void statement() {
        more = true;
        await();
    }

    // While Keycloak imports in a batch, the store is one that is closed with it, and warns of what waits for the
    // commit.
    private void await() {
        if (awaited || !isCompared(session.getContext().getRealm())) {
            return;
        }
        awaited = true;
        if (isInBatch()) {
            session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    awaitCommit();
                }

                @Override
                protected void rollbackImpl() {}
            });
        } else {
            awaitCommit();
        }
    }

    // The last flush of a batch is not in its mode any more.
    private static boolean isInBatch() {
        return EntityManagers.isBatchMode() || Callers.include(BATCH, DEEP_ENOUGH);
    }

    // Hibernate calls back after the last flush, before the transaction ends. What is enlisted with Keycloak's own
    // transactions while the last flush runs comes too late.
    private void awaitCommit() {
        BeforeCompletionCallback last = written -> judge();
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .unwrap(SharedSessionContractImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback(last);
    }

    private void judge() {
        awaited = false;
        RealmModel here = session.getContext().getRealm();
        // It may have been removed.
        RealmModel realm = here == null ? null : session.realms().getRealm(here.getId());
        if (realm != null && RealmSettings.isInstalled(realm) && mayMatter(realm)) {
            new LastWord(session, realm).ask(people());
        }
    }

    // Where there was nobody before, there is nothing to compare with. Only then is it asked now whether the pack is
    // there: the
    // middle of a flush is no time to read an established realm.
    private boolean isCompared(@Nullable RealmModel here) {
        return newRealms.isEmpty()
                || (here != null && !newRealms.contains(here.getId()) && RealmSettings.isInstalled(here));
    }

    private boolean mayMatter(RealmModel realm) {
        Former former = Former.of(session);
        return more ? !former.isMasters(realm) : former.matters(realm, simple);
    }

    private Set<String> people() {
        return simple.stream()
                .filter(Written.Login.class::isInstance)
                .map(Written.Login.class::cast)
                .map(Written.Login::user)
                .collect(Collectors.toSet());
    }
}
