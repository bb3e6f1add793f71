package dev.loginhelp.report;

import dev.loginhelp.eligibility.EligibilityRules;
import dev.loginhelp.report.conditions.PasswordElsewhere;
import dev.loginhelp.report.conditions.RefusedByMailServer;
import dev.loginhelp.report.conditions.ReportConditions;
import dev.loginhelp.report.conditions.TwoSpellings;
import dev.loginhelp.report.conditions.WithoutPermission;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What a report goes by, read from the realm once however many pages follow.
 *
 * @param realmId whose people
 * @param rules who may reset their own password
 * @param elsewhere whose password lives elsewhere
 * @param twoSpellings ids of those who share a mailbox with somebody whose address is spelt otherwise
 * @param refused ids of those whose address the mail server refuses
 * @param administrators ids of those who may not change their own password
 * @param notCovered federations whose people it cannot see
 * @param lookalikes whether the database takes letters for others that look like them
 */
public record ReportRules(
        String realmId,
        EligibilityRules rules,
        PasswordElsewhere elsewhere,
        Set<String> twoSpellings,
        Set<String> refused,
        Set<String> administrators,
        List<UncoveredFederation> notCovered,
        boolean lookalikes) {
    /** The rules of a realm as they are now. */
    public static ReportRules of(KeycloakSession session, RealmModel realm) {
        return new ReportRules(
                realm.getId(),
                RealmSettings.of(realm).eligibility(),
                PasswordElsewhere.of(session, realm),
                new TwoSpellings(
                                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                                realm.getId(),
                                Clock.systemUTC())
                        .ids(),
                new RefusedByMailServer(session, realm).ids(),
                new WithoutPermission(session, realm).ids(),
                UncoveredFederation.of(realm),
                Lookalikes.in(session));
    }

    /** For the database, on its way through the people. */
    ReportConditions conditions() {
        return new ReportConditions(
                rules, elsewhere.ofFew(), elsewhere.passkeyOfFew(), twoSpellings, refused, administrators, lookalikes);
    }

    /** The same for a count of all of them. */
    ReportConditions counted() {
        return new ReportConditions(
                rules,
                elsewhere.ofMany(),
                elsewhere.passkeyOfMany(),
                twoSpellings,
                refused,
                administrators,
                lookalikes);
    }
}
