package dev.loginhelp.report;

import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.report.conditions.Condition;
import dev.loginhelp.report.conditions.ReportConditions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts people by their reasons, in two statements. The shape of an address takes a database longest to look at, so it
 * is asked for once a person, and otherwise only where something else has been found.
 */
final class ReportTotalsQuery {
    private final EntityManager entities;
    private final String realmId;
    private final ReportConditions conditions;
    private final List<Condition> everybody;

    /** @param everybody what holds for everybody who is counted */
    ReportTotalsQuery(EntityManager entities, String realmId, ReportConditions conditions, List<Condition> everybody) {
        this.entities = entities;
        this.realmId = realmId;
        this.conditions = conditions;
        this.everybody = everybody;
    }

    ReportTotals totals(List<UncoveredFederation> notCovered) {
        List<Reason> alone = conditions.reasons().stream()
                .filter(reason -> reason != Reason.SHARED_EMAIL)
                .toList();
        List<Condition> counted =
                new ArrayList<>(alone.stream().map(conditions::of).toList());
        counted.add(conditions.anyDespiteAddress());
        List<Long> all = count(counted, everybody);
        List<Long> sharing = count(
                List.of(conditions.address(), conditions.noneButSharing()),
                Stream.concat(everybody.stream(), Stream.of(conditions.sharing()))
                        .toList());

        Map<Reason, Long> sums = new EnumMap<>(Reason.class);
        sums.put(Reason.SHARED_EMAIL, sharing.get(1));
        alone.forEach(reason -> sums.put(reason, all.get(1 + alone.indexOf(reason))));
        long withoutAddress = all.get(1 + alone.indexOf(Reason.NO_EMAIL));
        long otherwise = all.get(counted.size());
        return new ReportTotals(all.get(0), withoutAddress + otherwise + sharing.get(2), sums, notCovered);
    }

    /** How many people there are, and of how many each condition holds. */
    private List<Long> count(List<Condition> counted, List<Condition> among) {
        String sums = counted.stream()
                .map(condition -> ", coalesce(sum(" + condition.asNumber() + "), 0)")
                .collect(Collectors.joining());
        String where = among.stream()
                .map(condition -> " and (" + condition.jpql() + ")")
                .collect(Collectors.joining());
        TypedQuery<Object[]> statement = entities.createQuery(
                        "select count(u.id)" + sums + Report.PEOPLE + where, Object[].class)
                .setParameter("realm", realmId);
        Stream.concat(counted.stream(), among.stream())
                .forEach(condition -> condition.parameters().forEach(statement::setParameter));
        return Stream.of(statement.getSingleResult())
                .map(number -> ((Number) number).longValue())
                .toList();
    }
}
