package dev.loginhelp.report;

import dev.loginhelp.eligibility.EligibilityRules;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.settings.RealmSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Everybody of a realm who cannot reset a password by himself.
 *
 * <p>It reads Keycloak's tables through its entities ({@code UserEntity} and those around it), since the user model can
 * only page by counting and would ask a question per user. Every query is one statement, whatever the number of users.
 */
public final class Report {
    private static final String PEOPLE =
            " from UserEntity u where u.realmId = :realm and u.serviceAccountClientLink is null";
    private static final String SHARED_ADDRESSES = " and u.email in (select o.email from UserEntity o"
            + " where o.realmId = :realm and o.email is not null group by o.email having count(o.id) > 1)";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EligibilityRules rules;
    private final ReportConditions conditions;

    public Report(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.rules = RealmSettings.of(realm).eligibility();
        this.conditions = new ReportConditions(rules, new PasswordElsewhere(session, realm).condition(), Set.of());
    }

    /** One page, by one statement that follows the index on login names. */
    public ReportPage page(ReportQuery query) {
        Condition wanted = query.reason().map(conditions::of).orElseGet(conditions::any);
        if (!query.search().isEmpty()) {
            wanted = wanted.and(Search.condition(query.search()));
        }
        if (!query.after().isEmpty()) {
            wanted = wanted.and(Condition.of("u.username > :after", "after", query.after()));
        }
        ReportReader reader = new ReportReader(rules, conditions);
        TypedQuery<Object[]> statement = entities()
                .createQuery(
                        reader.select() + PEOPLE + " and " + wanted.jpql() + " order by u.username", Object[].class)
                .setMaxResults(query.max());
        set(statement, reader.parameters());
        set(statement, wanted.parameters());
        List<Object[]> found = statement.getResultList();
        List<ReportRow> rows = found.stream()
                .map(reader::row)
                .filter(row -> !row.reasons().isEmpty())
                .toList();
        return new ReportPage(rows, found.size() < query.max() ? null : (String) found.get(found.size() - 1)[1]);
    }

    /** The totals, by two statements: a look at everybody, and one at the addresses that several people have. */
    public ReportTotals totals() {
        List<Reason> alone = conditions.reasons().stream()
                .filter(reason -> reason != Reason.SHARED_EMAIL)
                .toList();
        List<Condition> counted =
                new ArrayList<>(alone.stream().map(conditions::of).toList());
        counted.add(conditions.anyAlone());
        long[] sums = sums(counted, "");
        Condition shared = AddressConditions.present();
        long[] sharing = sums(List.of(shared, shared.and(conditions.anyAlone().not())), SHARED_ADDRESSES);
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        for (int place = 0; place < alone.size(); place++) {
            reasons.put(alone.get(place), sums[place + 1]);
        }
        reasons.put(Reason.SHARED_EMAIL, sharing[1]);
        return new ReportTotals(sums[0], sums[alone.size() + 1] + sharing[2], reasons, UncoveredFederation.of(realm));
    }

    /** How many people there are, and of how many each condition holds. */
    private long[] sums(List<Condition> counted, String where) {
        String sums = counted.stream()
                .map(condition -> ", coalesce(sum(" + condition.asNumber() + "), 0)")
                .collect(Collectors.joining());
        TypedQuery<Object[]> statement =
                entities().createQuery("select count(u.id)" + sums + PEOPLE + where, Object[].class);
        statement.setParameter("realm", realm.getId());
        counted.forEach(condition -> condition.parameters().forEach(statement::setParameter));
        Object[] row = statement.getSingleResult();
        long[] numbers = new long[row.length];
        for (int place = 0; place < row.length; place++) {
            numbers[place] = ((Number) row[place]).longValue();
        }
        return numbers;
    }

    private void set(Query statement, Map<String, Object> parameters) {
        statement.setParameter("realm", realm.getId());
        parameters.forEach(statement::setParameter);
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
