package dev.loginhelp.guard.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.event.spi.PreUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * A row that is about to be written.
 *
 * @param entity as it will be, or as it was if it is to be removed
 * @param action what happens to it
 * @param former values before an update, by property; only of what differs
 * @param elements those of a collection that is updated, before and after
 */
public record Row(Object entity, Action action, Map<String, Optional<Object>> former, Supplier<Set<String>> elements) {
    /** What happens to a row. */
    public enum Action {
        INSERT,
        UPDATE,
        DELETE
    }

    public static Row inserted(Object entity) {
        return new Row(entity, Action.INSERT, Map.of(), Set::of);
    }

    public static Row removed(Object entity) {
        return new Row(entity, Action.DELETE, Map.of(), Set::of);
    }

    public static Row updated(PreUpdateEvent update) {
        return new Row(update.getEntity(), Action.UPDATE, differences(update), Set::of);
    }

    /** An entity whose collection alone is different is not updated itself. A new one does not know yet of what it is. */
    public static Row updated(Object owner, PersistentCollection<?> collection) {
        String role = String.valueOf(collection.getRole());
        return updated(owner, role.substring(role.lastIndexOf('.') + 1), () -> elements(collection));
    }

    static Row updated(Object entity, String collection, Supplier<Set<String>> elements) {
        return new Row(entity, Action.UPDATE, Map.of(collection, Optional.empty()), elements);
    }

    public boolean isInsert() {
        return action == Action.INSERT;
    }

    public boolean isDelete() {
        return action == Action.DELETE;
    }

    /** Whether the row comes, goes, or is updated in one of these properties. */
    public boolean concerns(String... properties) {
        return action != Action.UPDATE || Arrays.stream(properties).anyMatch(former::containsKey);
    }

    /** What an updated property was; empty if it was null, or is unchanged. */
    Optional<String> former(String property) {
        return former.getOrDefault(property, Optional.empty()).map(Object::toString);
    }

    // Hibernate does not know what was there if the entity was not read in this transaction: then everything differs.
    private static Map<String, Optional<Object>> differences(PreUpdateEvent update) {
        String[] names = update.getPersister().getPropertyNames();
        @Nullable Object @Nullable [] old = update.getOldState();
        Map<String, Optional<Object>> former = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            Object was = old == null ? null : old[i];
            Object is = update.getState()[i];
            if (!isCollection(was) && !isCollection(is) && (old == null || !Objects.equals(was, is))) {
                former.put(names[i], Optional.ofNullable(was));
            }
        }
        return former;
    }

    private static Set<String> elements(PersistentCollection<?> now) {
        return Stream.of(Optional.ofNullable(now.getStoredSnapshot()), Optional.of(now))
                .flatMap(Optional::stream)
                .flatMap(Row::elements)
                .collect(Collectors.toSet());
    }

    private static Stream<String> elements(Object collection) {
        if (collection instanceof Map<?, ?> map) {
            return elements(map.keySet());
        }
        return collection instanceof Collection<?> many ? many.stream().map(String::valueOf) : Stream.empty();
    }

    // Collections have events of their own, and to compare one could read it from a session that is over.
    private static boolean isCollection(@Nullable Object value) {
        return value instanceof PersistentCollection;
    }
}
