package dev.loginhelp.report.conditions;

import dev.loginhelp.directory.PasswordLocations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.UserStorageProvider;

/**
 * Whose password lives elsewhere or nowhere, as conditions: the same as {@code PasswordHomes} decides for one user.
 *
 * @param readOnly ids of federations that take no password
 * @param keepers ids of federations that keep it themselves
 * @param linked whether people may log in through an identity provider
 * @param organizations whether there are organizations, which may have identity providers of their own
 */
public record PasswordElsewhere(Set<String> readOnly, Set<String> keepers, boolean linked, boolean organizations) {
    private static final String PROVIDER = "select count(f.user.id) from FederatedIdentityEntity f where f.user = u";
    private static final String ORGANIZATION = "select count(m.user.id) from UserGroupMembershipEntity m,"
            + " OrganizationEntity o, OrganizationDomainEntity d, IdentityProviderEntity p"
            + " where m.user = u and o.groupId = m.groupId and o.enabled = true and d.organization = o"
            + " and d.name = substring(u.email, locate('@', u.email) + 1)"
            + " and p.organizationId = o.id and p.enabled = true";
    private static final String PASSKEY =
            "select count(k.id) from CredentialEntity k where k.user = u and k.type = 'webauthn-passwordless'";
    private static final String PASSWORD =
            "select count(c.id) from CredentialEntity c where c.user = u and c.type = 'password'";

    public static PasswordElsewhere of(KeycloakSession session, RealmModel realm) {
        Map<Boolean, Set<String>> federations = realm.getComponentsStream(
                        realm.getId(), UserStorageProvider.class.getName())
                .collect(Collectors.partitioningBy(
                        PasswordLocations::isReadOnly, Collectors.mapping(ComponentModel::getId, Collectors.toSet())));
        return new PasswordElsewhere(
                federations.getOrDefault(true, Set.of()),
                federations.getOrDefault(false, Set.of()),
                session.identityProviders().isIdentityFederationEnabled(),
                hasOrganizations(session, realm));
    }

    /** For a statement that looks at everybody. */
    public Condition ofMany() {
        return elsewhere(PasswordElsewhere::exists);
    }

    /** The same for a statement that stops after some hundred people. */
    public Condition ofFew() {
        return elsewhere(PasswordElsewhere::counted);
    }

    /** Who has a passkey and no password, for a statement that looks at everybody. */
    public Condition passkeyOfMany() {
        return passkey(PasswordElsewhere::exists);
    }

    /** The same for a statement that stops after some hundred people. */
    public Condition passkeyOfFew() {
        return passkey(PasswordElsewhere::counted);
    }

    private Condition elsewhere(BiFunction<String, Boolean, Condition> having) {
        List<Condition> conditions = new ArrayList<>();
        if (!readOnly.isEmpty()) {
            conditions.add(Condition.in("u.federationLink", "readOnly", readOnly));
        }
        if (linked) {
            conditions.add(withoutPassword(having.apply(PROVIDER, true), having));
        }
        if (organizations) {
            conditions.add(withoutPassword(having.apply(ORGANIZATION, true), having));
        }
        return Condition.any(conditions);
    }

    private Condition passkey(BiFunction<String, Boolean, Condition> having) {
        Condition passkey = withoutPassword(having.apply(PASSKEY, true), having);
        Condition elsewhere = elsewhere(having);
        return elsewhere.equals(Condition.NEVER) ? passkey : passkey.and(elsewhere.not());
    }

    /** A writable federation keeps the password itself: then there is none among Keycloak's credentials. */
    private Condition withoutPassword(Condition instead, BiFunction<String, Boolean, Condition> having) {
        Condition without = instead.and(having.apply(PASSWORD, false));
        return keepers.isEmpty()
                ? without
                : without.and(Condition.any(List.of(
                        Condition.of("u.federationLink is null"),
                        Condition.in("u.federationLink", "keeper", keepers).not())));
    }

    private static Condition exists(String select, boolean some) {
        String one = select.replaceFirst("count\\(([a-z.]+)\\)", "$1");
        return Condition.of((some ? "exists (" : "not exists (") + one + ")");
    }

    // Counted, not "exists": for the few people of a page PostgreSQL would read all identities of the server into a
    // hash.
    private static Condition counted(String select, boolean some) {
        return Condition.of((some ? "0 < (" : "0 = (") + select + ")");
    }

    private static boolean hasOrganizations(KeycloakSession session, RealmModel realm) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return realm.isOrganizationsEnabled()
                && organizations != null
                && organizations.isEnabled()
                && organizations.count() > 0;
    }
}
