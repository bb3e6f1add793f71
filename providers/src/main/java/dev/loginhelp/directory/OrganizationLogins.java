package dev.loginhelp.directory;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Who is meant to log in through the identity provider of their organization, although they may never have done so: a
 * member whose address has one of the organization's domains. A member with another address, a guest say, is not.
 */
final class OrganizationLogins {
    private final KeycloakSession session;
    private final RealmModel realm;

    OrganizationLogins(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    boolean include(UserModel user) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        if (organizations == null || !organizations.isEnabled() || !realm.isOrganizationsEnabled()) {
            return false;
        }
        return domain(user)
                .filter(domain -> organizations
                        .getByMember(user)
                        .filter(OrganizationModel::isEnabled)
                        .filter(organization -> organization
                                .getDomains()
                                .anyMatch(each -> each.getName().equalsIgnoreCase(domain)))
                        .anyMatch(organization ->
                                organization.getIdentityProviders().anyMatch(IdentityProviderModel::isEnabled)))
                .isPresent();
    }

    private static Optional<String> domain(UserModel user) {
        return Optional.ofNullable(user.getEmail())
                .map(address -> address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
