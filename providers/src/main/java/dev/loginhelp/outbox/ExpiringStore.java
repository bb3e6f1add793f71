package dev.loginhelp.outbox;

import dev.loginhelp.outbox.table.FormerTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Small facts that all nodes share and a restart must not forget: how often a mailbox was written to, which link is the
 * live one.
 *
 * <p>They are rows of a table of our own. Keycloak's single-use objects would be the other home, but those live in
 * memory: a restart would revive nothing and void every link that was mailed.
 */
public final class ExpiringStore {
    private static final String THE_ONE = " where f.namespace = :namespace and f.about = :about";
    private static final int MOST_ROUNDS = 20;
    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final FormerTable former;
    private final String kind;

    /** @param kind the namespace the fact is written in, at most 64 characters */
    public ExpiringStore(KeycloakSession session, String kind) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.former = new FormerTable(entities);
        this.kind = kind;
    }

    /** The fact about somebody, if there is one. */
    public Optional<String> read(String about) {
        return former.fact(kind, about).or(() -> own(about));
    }

    /**
     * Writes a fact anew from what it was (the empty string at first). The row stays locked until the transaction ends,
     * so two writers on two nodes come one after the other.
     *
     * @param about whom the fact is about, at most 255 characters; never an address
     * @param until when the fact may be forgotten
     * @param change makes the new fact, in plain ASCII
     */
    public void write(RealmModel realm, String about, Instant until, UnaryOperator<String> change) {
        ensure(realm.getId(), about, until);
        String before = own(about)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> former.fact(kind, about).orElse(""));
        former.supersede(kind, about);
        put(about, change.apply(before));
    }

    /**
     * Whether a fact still is what the caller believes. If so it is theirs alone until their transaction ends: of two
     * callers at once, on whatever nodes, the second waits and then sees what the first has made of it.
     */
    public boolean lock(String about, String believed) {
        former.take(kind, about).ifPresent(fact -> {
            ensure(fact.realmId(), about, fact.until());
            put(about, fact.payload());
        });
        return touch(about, null) && own(about).filter(believed::equals).isPresent();
    }

    /**
     * All facts of a realm by whom they are about, the newest if there are more than so many.
     *
     * @param most how many, at the most
     */
    public Map<String, String> all(RealmModel realm, int most) {
        return entities.createQuery(
                        "select f.about, f.payload from LoginHelpFact f where f.namespace = :namespace"
                                + " and f.realmId = :realm order by f.expiresAt desc",
                        Object[].class)
                .setParameter("namespace", kind)
                .setParameter("realm", realm.getId())
                .setMaxResults(most)
                .getResultStream()
                .filter(row -> row[1] != null)
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Forgets the fact about somebody. */
    public void forget(String about) {
        former.forget(kind, about);
        theOne("delete from LoginHelpFact f", about).executeUpdate();
    }

    /** Forgets all facts of this kind whose time is over. */
    public int sweep(Instant now) {
        int swept = former.sweepFacts(kind, now);
        List<?> over = over(now);
        while (!over.isEmpty()) {
            // By their keys: a range would lock out, on MySQL, everybody who writes a fact meanwhile.
            swept += entities.createQuery("delete from LoginHelpFact f where f.namespace = :namespace"
                            + " and f.about in (:over) and f.expiresAt < :now")
                    .setParameter("namespace", kind)
                    .setParameter("over", over)
                    .setParameter("now", now.toEpochMilli())
                    .executeUpdate();
            over = over.size() < AT_ONCE ? List.of() : over(now);
        }
        return swept;
    }

    private List<?> over(Instant now) {
        return entities.createQuery("select f.about from LoginHelpFact f"
                        + " where f.namespace = :namespace and f.expiresAt < :now")
                .setParameter("namespace", kind)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Makes sure that there is a row, and that it is ours alone until the transaction ends. */
    private void ensure(String realmId, String about, Instant until) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            new FirstFact(entities).add(kind, about, realmId, until);
            // Not there any more: it was another's and has been forgotten. The next is our own, which nobody can take.
            if (touch(about, until)) {
                return;
            }
        }
        throw new IllegalStateException("login-help: a fact of " + kind + " is forgotten as fast as it is written");
    }

    /** Locks the row by changing it: then what is read next is the newest, whatever the database's isolation. */
    private boolean touch(String about, @Nullable Instant until) {
        String set = "update LoginHelpFact f set f.revision = f.revision + 1";
        Query touch = until == null
                ? theOne(set, about)
                : theOne(set + ", f.expiresAt = :until", about).setParameter("until", until.toEpochMilli());
        return touch.executeUpdate() == 1;
    }

    private void put(String about, String payload) {
        theOne("update LoginHelpFact f set f.payload = :payload", about)
                .setParameter("payload", payload)
                .executeUpdate();
    }

    private Optional<String> own(String about) {
        // A coalesce of null and the empty string is null again on Oracle.
        List<?> rows = theOne("select f.payload from LoginHelpFact f", about).getResultList();
        return rows.stream()
                .map(payload -> payload == null ? "" : payload.toString())
                .findFirst();
    }

    private Query theOne(String statement, String about) {
        return entities.createQuery(statement + THE_ONE)
                .setParameter("namespace", kind)
                .setParameter("about", about);
    }
}
