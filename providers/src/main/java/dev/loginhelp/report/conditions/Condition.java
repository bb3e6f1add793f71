package dev.loginhelp.report.conditions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition on a user {@code u}, in JPQL, with no more parentheses than it needs: Hibernate's parser takes seconds for
 * some of them too many, as each might begin a condition, a value or a statement.
 *
 * @param jpql the condition
 * @param parameters the values it names
 * @param isChoice whether it is "one or another", which needs parentheses beside an "and"
 */
public record Condition(String jpql, Map<String, Object> parameters, boolean isChoice) {
    static final Condition NEVER = Condition.of("1 = 0");

    public Condition {
        parameters = Map.copyOf(parameters);
    }

    /** @param jpql without an "or" */
    public static Condition of(String jpql) {
        return new Condition(jpql, Map.of(), false);
    }

    public static Condition of(String jpql, String parameter, Object value) {
        return new Condition(jpql, Map.of(parameter, value), false);
    }

    /**
     * Whether something is among these values. Each has a parameter of its own, and one value is no list: Hibernate
     * keeps no plan of a statement with a list as a parameter, and takes "in (:one)" for such a one.
     */
    static Condition in(String what, String parameter, Collection<String> values) {
        if (values.isEmpty()) {
            return NEVER;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        values.stream().sorted().forEach(value -> parameters.put(parameter + parameters.size(), value));
        List<String> names =
                parameters.keySet().stream().map(name -> ":" + name).toList();
        String jpql = names.size() == 1
                ? what + " = " + names.get(0)
                : names.stream().collect(Collectors.joining(", ", what + " in (", ")"));
        return new Condition(jpql, parameters, false);
    }

    public static Condition any(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return NEVER;
        }
        return conditions.size() == 1 ? conditions.get(0) : join(conditions, " or ", true);
    }

    static Condition all(List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : join(conditions, " and ", false);
    }

    public Condition and(Condition other) {
        return all(List.of(this, other));
    }

    Condition not() {
        return new Condition("not (" + jpql + ")", parameters, false);
    }

    /** One or nothing, to be summed up or selected. */
    public String asNumber() {
        return "case when " + jpql + " then 1 else 0 end";
    }

    /** An "and" binds tighter than an "or": only choices within an "and" need parentheses. */
    private static Condition join(List<Condition> conditions, String operator, boolean isChoice) {
        Map<String, Object> parameters = new HashMap<>();
        conditions.forEach(condition -> parameters.putAll(condition.parameters()));
        return new Condition(
                conditions.stream()
                        .map(condition ->
                                condition.isChoice() && !isChoice ? "(" + condition.jpql() + ")" : condition.jpql())
                        .collect(Collectors.joining(operator)),
                parameters,
                isChoice);
    }
}
