package dev.loginhelp.guard.store;

import dev.loginhelp.authority.Change;
import dev.loginhelp.guard.store.Written.Connection;
import dev.loginhelp.guard.store.Written.Source;
import java.util.List;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;
import org.keycloak.storage.jpa.entity.BrokerLinkEntity;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;
import org.keycloak.storage.jpa.entity.FederatedUserGroupMembershipEntity;
import org.keycloak.storage.jpa.entity.FederatedUserRoleMappingEntity;

/** What the rows mean that belong to one user, be they Keycloak's own or kept for a federation. */
final class PeopleMeaning {
    private static final String[] SECRET = {"secretData", "credentialData", "type", "priority", "user", "userId"};
    private static final String[] LINK = {"userId", "identityProvider", "brokerUserId"};

    private PeopleMeaning() {}

    static Meaning of(Row row) {
        Object entity = row.entity();
        if (entity instanceof UserEntity user) {
            return user(row, user);
        } else if (entity instanceof CredentialEntity one && row.concerns(SECRET)) {
            return Meaning.login(one.getUser().getRealmId(), one.getUser().getId(), credential(row, one.getType()));
        } else if (entity instanceof FederatedUserCredentialEntity one && row.concerns(SECRET)) {
            return Meaning.login(one.getRealmId(), one.getUserId(), credential(row, one.getType()));
        } else if (entity instanceof FederatedIdentityEntity link && row.concerns(LINK)) {
            return Meaning.login(link.getUser().getRealmId(), link.getUser().getId(), Change.CHANGE_MEANS_OF_LOGIN);
        } else if (entity instanceof BrokerLinkEntity link && row.concerns(LINK)) {
            return Meaning.login(link.getRealmId(), link.getUserId(), Change.CHANGE_MEANS_OF_LOGIN);
        }
        return rights(row);
    }

    private static Meaning rights(Row row) {
        Object entity = row.entity();
        if (entity instanceof UserRoleMappingEntity one) {
            UserEntity user = one.getUser();
            return connection(row, user.getRealmId(), user.getId(), new Source.Role(one.getRoleId()));
        } else if (entity instanceof UserGroupMembershipEntity one) {
            UserEntity user = one.getUser();
            return connection(row, user.getRealmId(), user.getId(), new Source.Group(one.getGroupId()));
        } else if (entity instanceof FederatedUserRoleMappingEntity one) {
            return connection(row, one.getRealmId(), one.getUserId(), new Source.Role(one.getRoleId()));
        } else if (entity instanceof FederatedUserGroupMembershipEntity one) {
            return connection(row, one.getRealmId(), one.getUserId(), new Source.Group(one.getGroupId()));
        }
        return Meaning.none();
    }

    /** A federation writes its people's names and addresses whenever it reads them, also for somebody who just looks at a list. */
    private static Meaning user(Row row, UserEntity user) {
        boolean federated = user.getFederationLink() != null;
        if (row.action() != Row.Action.UPDATE) {
            return Meaning.none();
        } else if (row.concerns("federationLink", "serviceAccountClientLink")) {
            return Meaning.login(user.getRealmId(), user.getId(), Change.CHANGE_MEANS_OF_LOGIN);
        } else if (!federated && row.concerns("email")) {
            return Meaning.login(user.getRealmId(), user.getId(), Change.CHANGE_EMAIL);
        }
        return !federated && row.concerns("username")
                ? Meaning.login(user.getRealmId(), user.getId(), Change.CHANGE_MEANS_OF_LOGIN)
                : Meaning.none();
    }

    private static Change credential(Row row, String type) {
        if (PasswordCredentialModel.TYPE.equals(type)) {
            return row.isDelete() ? Change.REMOVE_PASSWORD : Change.SET_PASSWORD;
        }
        return row.isDelete() ? Change.REMOVE_SECOND_FACTOR : Change.CHANGE_MEANS_OF_LOGIN;
    }

    private static Meaning connection(Row row, String realm, String user, Source source) {
        return new Meaning(realm, List.of(new Connection(source, row.isDelete() ? user : null)));
    }
}
