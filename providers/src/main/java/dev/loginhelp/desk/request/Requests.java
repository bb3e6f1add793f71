package dev.loginhelp.desk.request;

import dev.loginhelp.desk.request.RequestFilter.Place;
import dev.loginhelp.outbox.table.RequestRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The requests of one realm. */
public final class Requests {
    private static final String ALL = "select r from LoginHelpRequest r where r.realmId = :realm";
    private static final String NEWEST_FIRST = " order by r.createdAt desc, r.id desc";

    private final EntityManager entities;
    private final RealmModel realm;
    private final Clock clock;

    public Requests(KeycloakSession session, RealmModel realm, Clock clock) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.clock = clock;
    }

    /** Adds one, unless it is there already: a button may be pressed twice. */
    public boolean add(String id, String reference, Optional<String> userId, RequestContent content) {
        if (entities.find(RequestRow.class, id) != null) {
            return false;
        }
        entities.persist(new RequestRow(
                id,
                realm.getId(),
                userId.orElse(null),
                reference,
                RequestState.OPEN.name(),
                clock.instant(),
                content.toJson()));
        return true;
    }

    public Optional<DeskRequest> find(String id) {
        return Optional.ofNullable(entities.find(RequestRow.class, id))
                .filter(row -> row.realmId().equals(realm.getId()))
                .map(DeskRequest::of);
    }

    /** A request that is the caller's alone to change until the transaction ends. To be asked before anything else of it. */
    public Optional<RequestChange> lock(String id) {
        return Optional.ofNullable(entities.find(RequestRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.realmId().equals(realm.getId()))
                .map(row -> new RequestChange(row, clock));
    }

    /**
     * Some of them, the newest first.
     *
     * @param me id of the administrator who asks
     */
    public List<DeskRequest> page(RequestFilter filter, String me, Optional<Place> after, int max) {
        String place = " and (r.createdAt < :created or (r.createdAt = :created and r.id < :id))";
        TypedQuery<RequestRow> query =
                query(ALL + filter.condition() + (after.isPresent() ? place : "") + NEWEST_FIRST);
        if (filter == RequestFilter.MINE) {
            query.setParameter("me", me);
        }
        after.ifPresent(from -> query.setParameter("created", from.createdAt()).setParameter("id", from.id()));
        return read(query.setMaxResults(max));
    }

    /** All those about one person, the newest first. */
    public List<DeskRequest> of(String userId) {
        return read(query(ALL + " and r.userId = :user" + NEWEST_FIRST).setParameter("user", userId));
    }

    /** Forgets all those about one person. */
    public int forget(String userId) {
        return entities.createQuery("delete from LoginHelpRequest r where r.realmId = :realm and r.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** How many about one person are not closed; without a person, of those that are about nobody who is known. */
    public long open(Optional<String> userId) {
        var query = entities.createQuery(
                        "select count(r) from LoginHelpRequest r where r.realmId = :realm and r.state <> 'CLOSED'"
                                + (userId.isPresent() ? " and r.userId = :user" : " and r.userId is null"),
                        Long.class)
                .setParameter("realm", realm.getId());
        userId.ifPresent(user -> query.setParameter("user", user));
        return query.getSingleResult();
    }

    /** Those that nobody was told of yet, the oldest first. */
    public List<DeskRequest> untold(int max) {
        return read(query(ALL + " and r.toldAt = 0 and r.state = 'OPEN' order by r.createdAt, r.id")
                .setMaxResults(max));
    }

    public void told(List<DeskRequest> requests) {
        entities.createQuery("update LoginHelpRequest r set r.toldAt = :now where r.id in (:ids)")
                .setParameter("now", clock.instant().toEpochMilli())
                .setParameter("ids", requests.stream().map(DeskRequest::id).toList())
                .executeUpdate();
    }

    /** Closes what somebody has asked for before they got a new password or factor, with which they have just logged in. */
    int solved(String userId, Instant renewed) {
        return close(ClosingReason.LOGGED_IN, " and r.userId = :user and r.createdAt < :time", renewed)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Closes what nobody has touched since, and forgets what was closed before that. */
    int sweep(Instant before) {
        int forgotten = entities.createQuery("delete from LoginHelpRequest r where r.realmId = :realm"
                        + " and r.state = 'CLOSED' and r.changedAt < :time")
                .setParameter("realm", realm.getId())
                .setParameter("time", before.toEpochMilli())
                .executeUpdate();
        return forgotten
                + close(ClosingReason.EXPIRED, " and r.changedAt < :time", before)
                        .executeUpdate();
    }

    private jakarta.persistence.Query close(ClosingReason reason, String condition, Instant time) {
        return entities.createQuery("update LoginHelpRequest r set r.state = 'CLOSED', r.closedAs = :reason,"
                        + " r.changedAt = :now where r.realmId = :realm and r.state <> 'CLOSED'" + condition)
                .setParameter("reason", reason.name())
                .setParameter("now", clock.instant().toEpochMilli())
                .setParameter("realm", realm.getId())
                .setParameter("time", time.toEpochMilli());
    }

    private TypedQuery<RequestRow> query(String statement) {
        return entities.createQuery(statement, RequestRow.class).setParameter("realm", realm.getId());
    }

    private static List<DeskRequest> read(TypedQuery<RequestRow> query) {
        return query.getResultList().stream().map(DeskRequest::of).toList();
    }
}
