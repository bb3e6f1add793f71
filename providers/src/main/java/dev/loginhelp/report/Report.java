package dev.loginhelp.report;

import dev.loginhelp.report.conditions.Condition;
import dev.loginhelp.report.conditions.ReportConditions;
import dev.loginhelp.report.conditions.Search;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hibernate.jpa.AvailableHints;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Everybody of a realm who cannot reset their own password.
 *
 * <p>It reads Keycloak's tables through its entities ({@code UserEntity} and those around it), since the user model can
 * only page by counting and would ask a question per user. Every query is one statement, whatever the number of users.
 */
public final class Report {
    static final String PEOPLE = " from UserEntity u where u.realmId = :realm and u.serviceAccountClientLink is null";

    private final KeycloakSession session;
    private final ReportRules rules;

    public Report(KeycloakSession session, ReportRules rules) {
        this.session = session;
        this.rules = rules;
    }

    /** One page, by one statement that follows the index on login names. */
    public ReportPage page(ReportQuery query) {
        ReportConditions conditions = rules.conditions();
        Condition wanted = query.reason().map(conditions::of).orElseGet(conditions::any);
        if (!query.search().isEmpty()) {
            wanted = wanted.and(Search.condition(query.search()));
        }
        if (!query.after().isEmpty()) {
            wanted = wanted.and(Condition.of("u.username > :after", "after", query.after()));
        }
        boolean backwards = !query.before().isEmpty();
        if (backwards) {
            wanted = wanted.and(Condition.of("u.username < :before", "before", query.before()));
        }
        ReportReader reader = new ReportReader(rules.rules(), conditions);
        TypedQuery<Object[]> statement = entities()
                .createQuery(
                        reader.select() + PEOPLE + " and (" + wanted.jpql() + ") order by u.username"
                                + (backwards ? " desc" : ""),
                        Object[].class)
                .setMaxResults(query.max())
                // All at once: with as many as asked for, the driver would come again to see that there are no more.
                .setHint(AvailableHints.HINT_FETCH_SIZE, query.max() + 1);
        set(statement, reader.parameters());
        set(statement, wanted.parameters());
        List<Object[]> found = new ArrayList<>(statement.getResultList());
        if (backwards) {
            Collections.reverse(found);
        }
        List<ReportRow> rows = found.stream()
                .map(reader::row)
                .filter(row -> !row.reasons().isEmpty())
                .toList();
        boolean more = backwards ? !found.isEmpty() : found.size() == query.max();
        return new ReportPage(rows, more ? (String) found.get(found.size() - 1)[1] : null);
    }

    /**
     * The totals, by two statements: a look at everybody, and one at the addresses that several people have.
     *
     * @param search only people who are found like this; empty for everybody
     */
    public ReportTotals totals(String search) {
        List<Condition> among = search.isEmpty() ? List.of() : List.of(Search.condition(search));
        return new ReportTotalsQuery(entities(), rules.realmId(), rules.counted(), among).totals(rules.notCovered());
    }

    private void set(Query statement, Map<String, Object> parameters) {
        statement.setParameter("realm", rules.realmId());
        parameters.forEach(statement::setParameter);
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
