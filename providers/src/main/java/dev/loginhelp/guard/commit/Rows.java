package dev.loginhelp.guard.commit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads columns, and no entities, whose state would be that of a session and not of the tables. */
record Rows(EntityManager store, String realm) {
    // Some databases take no more values in one list.
    private static final int AT_ONCE = 500;

    /** @param query with {@code :realm} */
    Stream<Object[]> ofRealm(String query) {
        return store
                .createQuery(query, Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("realm", realm)
                .getResultList()
                .stream();
    }

    /** @param query with {@code :some}, and maybe {@code :realm} */
    Stream<Object[]> of(Collection<String> some, String query) {
        List<String> all = List.copyOf(some);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .flatMap(part -> part(query, part));
    }

    private Stream<Object[]> part(String query, List<String> some) {
        TypedQuery<Object[]> prepared = store.createQuery(query, Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("some", some);
        return (query.contains(":realm") ? prepared.setParameter("realm", realm) : prepared).getResultList().stream();
    }

    static String text(Object[] row, int column) {
        return String.valueOf(row[column]);
    }
}
