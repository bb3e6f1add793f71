package dev.loginhelp.report;

import dev.loginhelp.eligibility.Reason;
import java.util.List;
import java.util.Map;

/**
 * The report in numbers.
 *
 * @param people all users but the accounts of clients
 * @param cannotReset how many of them have a reason
 * @param reasons how many have this one; a person with two counts for both
 * @param notCovered federations whose people may be missing in all of this
 */
public record ReportTotals(
        long people, long cannotReset, Map<Reason, Long> reasons, List<UncoveredFederation> notCovered) {}
