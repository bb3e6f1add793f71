package dev.loginhelp.report;

import dev.loginhelp.authority.Rank;
import dev.loginhelp.eligibility.EligibilityRules;
import dev.loginhelp.guard.Administrators;
import dev.loginhelp.guard.Permissions;
import dev.loginhelp.settings.RealmSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What a report goes by, read from the realm once however many pages follow.
 *
 * @param realmId whose people
 * @param rules who may reset a password by himself
 * @param conditions the same for the database, on the way through the people
 * @param counted the same for a count of all of them
 * @param notCovered federations whose people it cannot see
 */
public record ReportRules(
        String realmId,
        EligibilityRules rules,
        ReportConditions conditions,
        ReportConditions counted,
        List<UncoveredFederation> notCovered) {
    /** The rules of a realm as they are now. */
    public static ReportRules of(KeycloakSession session, RealmModel realm) {
        EligibilityRules rules = RealmSettings.of(realm).eligibility();
        PasswordElsewhere elsewhere = new PasswordElsewhere(session, realm);
        Set<String> administrators = withoutPermission(session, realm);
        return new ReportRules(
                realm.getId(),
                rules,
                new ReportConditions(rules, elsewhere.ofFew(), administrators),
                new ReportConditions(rules, elsewhere.ofMany(), administrators),
                UncoveredFederation.of(realm));
    }

    /** General administrators whom no master has allowed to change their own password. They are few. */
    private static Set<String> withoutPermission(KeycloakSession session, RealmModel realm) {
        Permissions permissions = new Permissions(realm);
        return new Administrators(session, realm)
                .holding(new AdminRolesInUse(session, realm).stream()).entrySet().stream()
                        .filter(entry -> entry.getValue() == Rank.GENERAL)
                        .map(Map.Entry::getKey)
                        .filter(administrator -> !permissions.has(administrator))
                        .map(UserModel::getId)
                        .collect(Collectors.toSet());
    }
}
