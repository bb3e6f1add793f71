package dev.loginhelp.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition on a user {@code u}, in JPQL.
 *
 * @param jpql the condition
 * @param parameters the values it names
 */
record Condition(String jpql, Map<String, Object> parameters) {
    static final Condition NEVER = Condition.of("1 = 0");

    Condition {
        parameters = Map.copyOf(parameters);
    }

    static Condition of(String jpql) {
        return new Condition(jpql, Map.of());
    }

    static Condition of(String jpql, String parameter, Object value) {
        return new Condition(jpql, Map.of(parameter, value));
    }

    /**
     * Whether something is among these values. Each has a parameter of its own: Hibernate keeps no plan of a statement
     * with a list as a parameter, and takes longer to make a new one than the database to answer.
     */
    static Condition in(String what, String parameter, Collection<String> values) {
        if (values.isEmpty()) {
            return NEVER;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        values.stream().sorted().forEach(value -> parameters.put(parameter + parameters.size(), value));
        return new Condition(
                parameters.keySet().stream()
                        .map(name -> ":" + name)
                        .collect(Collectors.joining(", ", what + " in (", ")")),
                parameters);
    }

    static Condition any(List<Condition> conditions) {
        return conditions.isEmpty() ? NEVER : join(conditions, " or ");
    }

    /** Side by side, not one in another: Hibernate's parser takes ages for nested parentheses. */
    static Condition all(List<Condition> conditions) {
        return join(conditions, " and ");
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }

    Condition not() {
        return new Condition("not (" + jpql + ")", parameters);
    }

    /** One or nothing, to be summed up or selected. */
    String asNumber() {
        return "case when " + jpql + " then 1 else 0 end";
    }

    private static Condition join(List<Condition> conditions, String operator) {
        Map<String, Object> parameters = new HashMap<>();
        conditions.forEach(condition -> parameters.putAll(condition.parameters()));
        return new Condition(
                conditions.stream()
                        .map(condition -> "(" + condition.jpql() + ")")
                        .collect(Collectors.joining(operator)),
                parameters);
    }
}
