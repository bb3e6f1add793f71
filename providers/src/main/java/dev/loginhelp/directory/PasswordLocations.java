package dev.loginhelp.directory;

import dev.loginhelp.account.PasswordLocation;
import java.util.Optional;
import java.util.Set;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.storage.StorageId;

/** Finds out where a user's password lives, from the federation or the identity provider they come from. */
public final class PasswordLocations {
    // LDAP and Kerberos federations say so by this configuration key (LDAPConstants.EDIT_MODE); with the other modes
    // Keycloak writes the password through, or keeps it itself.
    private static final String EDIT_MODE = "editMode";
    private static final String READ_ONLY = "READ_ONLY";
    // SSSD has no edit mode: the operating system's accounts are never written.
    private static final Set<String> NEVER_WRITTEN = Set.of("sssd");

    private final KeycloakSession session;
    private final RealmModel realm;

    public PasswordLocations(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public PasswordLocation of(UserModel user) {
        if (federation(user).filter(PasswordLocations::isReadOnly).isPresent()) {
            return PasswordLocation.EXTERNAL;
        }
        if (user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            return PasswordLocation.WRITABLE;
        }
        if (logsInElsewhere(user) || new OrganizationLogins(session, realm).include(user)) {
            return PasswordLocation.EXTERNAL;
        }
        return hasPasskey(user) ? PasswordLocation.PASSKEY : PasswordLocation.WRITABLE;
    }

    private Optional<ComponentModel> federation(UserModel user) {
        StorageId storage = new StorageId(user.getId());
        String federationId = storage.isLocal() ? user.getFederationLink() : storage.getProviderId();
        return Optional.ofNullable(federationId).map(realm::getComponent);
    }

    /** Whether a user federation never lets Keycloak change a password. */
    public static boolean isReadOnly(ComponentModel federation) {
        return READ_ONLY.equals(federation.getConfig().getFirst(EDIT_MODE))
                || NEVER_WRITTEN.contains(federation.getProviderId());
    }

    private boolean logsInElsewhere(UserModel user) {
        return session.users()
                .getFederatedIdentitiesStream(realm, user)
                .findAny()
                .isPresent();
    }

    private static boolean hasPasskey(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                .findAny()
                .isPresent();
    }
}
