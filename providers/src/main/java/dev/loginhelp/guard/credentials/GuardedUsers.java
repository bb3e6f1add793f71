package dev.loginhelp.guard.credentials;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.authority.Change;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.guard.store.ChangedMeans;
import dev.loginhelp.guard.store.Departures;
import dev.loginhelp.guard.store.StoreWrites;
import dev.loginhelp.guard.store.Written.Connection;
import dev.loginhelp.guard.store.Written.Source;
import dev.loginhelp.notice.MeansNotice;
import dev.loginhelp.pending.PendingLogins;
import dev.loginhelp.secondfactor.SecondFactors;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.temporarypassword.TemporaryPasswordMarker;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.jpa.JpaUserProvider;

/** Keycloak's store of users with a guard where a stored password goes in ways that no credential provider sees. */
final class GuardedUsers extends JpaUserProvider {
    private final KeycloakSession session;

    GuardedUsers(KeycloakSession session, EntityManager entities) {
        super(session, entities);
        this.session = session;
    }

    @Override
    public boolean removeStoredCredential(RealmModel realm, UserModel user, String id) {
        CredentialModel stored = getStoredCredentialById(realm, user, id);
        if (isPassword(stored)) {
            new PasswordGuard(session, realm).check(user, Change.REMOVE_PASSWORD);
        } else if (stored != null && new SecondFactors(session, user).isOneOfThem(stored.getType())) {
            new PasswordGuard(session, realm).check(user, Change.REMOVE_SECOND_FACTOR);
            if (RealmSettings.isInstalled(realm)) {
                new PendingLogins(session, realm).endOthers(user);
            }
        }
        boolean removed = super.removeStoredCredential(realm, user, id);
        if (removed && stored != null) {
            ChangedMeans.of(session).removed(realm, user, stored.getType());
        }
        return removed;
    }

    /** Passwords are told of by {@link PasswordChange}. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, CredentialModel credential) {
        if (!isPassword(credential)) {
            new VerifiedCaller(session, realm).check(user, Change.CHANGE_MEANS_OF_LOGIN);
        }
        CredentialModel created = super.createCredential(realm, user, credential);
        if (!isPassword(created)) {
            ChangedMeans.of(session).added(realm, user, created.getType());
        }
        return created;
    }

    @Override
    public void addFederatedIdentity(RealmModel realm, UserModel user, FederatedIdentityModel identity) {
        new VerifiedCaller(session, realm).check(user, Change.CHANGE_MEANS_OF_LOGIN);
        super.addFederatedIdentity(realm, user, identity);
        ChangedMeans.of(session).added(realm, user, MeansNotice.PROVIDER + identity.getIdentityProvider());
    }

    @Override
    public boolean removeFederatedIdentity(RealmModel realm, UserModel user, String provider) {
        boolean removed = super.removeFederatedIdentity(realm, user, provider);
        if (removed) {
            ChangedMeans.of(session).removed(realm, user, MeansNotice.PROVIDER + provider);
        }
        return removed;
    }

    /** Deleting people stays Keycloak's affair; what it takes away with them is no change of how they log in. */
    @Override
    public boolean removeUser(RealmModel realm, UserModel user) {
        if (CurrentActor.isByToken(session)) {
            Departures.of(session).add(user, new PasswordGuard(session, realm).refusal(user, Change.SET_PASSWORD));
        }
        StoreWrites.of(session).leaves(user.getId());
        return super.removeUser(realm, user);
    }

    /** A partial import overwrites somebody by removing them and adding them again, with a password of the importer's. */
    @Override
    public UserModel addUser(
            RealmModel realm, String id, String username, boolean defaultRoles, boolean defaultActions) {
        Departures.of(session).check(realm);
        UserModel user = super.addUser(realm, id, username, defaultRoles, defaultActions);
        ChangedMeans.of(session).created(user);
        return user;
    }

    @Override
    public UserModel addUser(RealmModel realm, String username) {
        Departures.of(session).check(realm);
        return super.addUser(realm, username);
    }

    /** A statement for all people of a federation at once, of whom some may be administrators. */
    @Override
    public void removeImportedUsers(RealmModel realm, String federation) {
        checkAll(realm, federation);
        super.removeImportedUsers(realm, federation);
    }

    @Override
    public void unlinkUsers(RealmModel realm, String federation) {
        checkAll(realm, federation);
        super.unlinkUsers(realm, federation);
    }

    @Override
    public void grantToAllUsers(RealmModel realm, RoleModel role) {
        StoreWrites.of(session).check(realm, List.of(Connection.to(new Source.Role(role.getId()))));
        super.grantToAllUsers(realm, role);
    }

    private void checkAll(RealmModel realm, String federation) {
        if (RealmSettings.isInstalled(realm) && CurrentActor.isByToken(session)) {
            PasswordGuard guard = new PasswordGuard(session, realm);
            new Administrators(session, realm)
                    .all().keySet().stream()
                            .filter(user -> federation.equals(user.getFederationLink()))
                            .forEach(user -> guard.check(user, Change.CHANGE_MEANS_OF_LOGIN));
        }
    }

    /** Also called when Keycloak hashes a password anew at a login: a temporary one stays temporary. */
    @Override
    public void updateCredential(RealmModel realm, UserModel user, CredentialModel credential) {
        CredentialModel former = getStoredCredentialById(realm, user, credential.getId());
        if (former != null && isSamePassword(former, credential)) {
            super.updateCredential(realm, user, TemporaryPasswordMarker.carry(former, credential));
        } else {
            super.updateCredential(realm, user, credential);
        }
    }

    private static boolean isSamePassword(CredentialModel former, CredentialModel rehashed) {
        return isPassword(former) && Objects.equals(former.getCreatedDate(), rehashed.getCreatedDate());
    }

    private static boolean isPassword(@Nullable CredentialModel credential) {
        return credential != null && PasswordCredentialModel.TYPE.equals(credential.getType());
    }
}
