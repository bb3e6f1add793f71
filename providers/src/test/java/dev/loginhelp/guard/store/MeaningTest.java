package dev.loginhelp.guard.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.authority.Change;
import dev.loginhelp.guard.store.Written.Connection;
import dev.loginhelp.guard.store.Written.Login;
import dev.loginhelp.guard.store.Written.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.entities.CompositeRoleEntity;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.jpa.entities.RoleEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;

class MeaningTest {
    private final UserEntity max = new UserEntity();

    MeaningTest() {
        max.setId("max");
        max.setRealmId("realm");
    }

    @Test
    void credentialsAreMeansOfLoggingIn() {
        var credential = new CredentialEntity();
        credential.setUser(max);
        credential.setType("webauthn");
        assertThat(Meaning.of(Row.inserted(credential)).written())
                .containsExactly(new Login("max", Change.CHANGE_MEANS_OF_LOGIN));
        assertThat(Meaning.of(Row.removed(credential)).written())
                .containsExactly(new Login("max", Change.REMOVE_SECOND_FACTOR));
        assertThat(Meaning.of(updated(credential, "priority")).written()).hasSize(1);
        assertThat(Meaning.of(updated(credential, "userLabel")).written()).isEmpty();
        credential.setType("password");
        assertThat(Meaning.of(Row.inserted(credential)).written())
                .containsExactly(new Login("max", Change.SET_PASSWORD));
    }

    @Test
    void theAddressOfAFederationsPersonIsTheFederationsAffair() {
        assertThat(Meaning.of(updated(max, "email")).written()).containsExactly(new Login("max", Change.CHANGE_EMAIL));
        assertThat(Meaning.of(updated(max, "lastName")).written()).isEmpty();
        max.setFederationLink("ldap");
        assertThat(Meaning.of(updated(max, "email")).written()).isEmpty();
        assertThat(Meaning.of(updated(max, "federationLink")).written())
                .containsExactly(new Login("max", Change.CHANGE_MEANS_OF_LOGIN));
    }

    @Test
    void givingUpIsNotTaking() {
        var mapping = new UserRoleMappingEntity();
        mapping.setUser(max);
        mapping.setRoleId("boss");
        var boss = new Source.Role("boss");
        assertThat(Meaning.of(Row.inserted(mapping)).written()).containsExactly(Connection.to(boss));
        assertThat(Meaning.of(Row.removed(mapping)).written()).containsExactly(new Connection(boss, "max"));
    }

    @Test
    void aMovedGroupMeansTheParentsItHadAndHas() {
        var group = new GroupEntity();
        group.setId("own");
        group.setRealm("realm");
        group.setParentId("heads");
        assertThat(Meaning.of(updated(group, "parentId")).written())
                .containsExactly(Connection.to(new Source.Group("heads")), Connection.to(new Source.Branch("own")));
        assertThat(Meaning.of(updated(group, "description")).written()).isEmpty();
    }

    @Test
    void aCompositeMeansWhatItHolds() {
        var parent = new RoleEntity();
        parent.setRealmId("realm");
        var child = new RoleEntity();
        child.setId("boss");
        assertThat(Meaning.of(Row.inserted(new CompositeRoleEntity(parent, child)))
                        .written())
                .containsExactly(Connection.to(new Source.Role("boss")));
    }

    @Test
    void aDefaultGroupMeansWhatItsMembersGet() {
        var realm = new RealmEntity();
        realm.setId("realm");
        assertThat(Meaning.of(Row.updated(realm, "defaultGroupIds", () -> Set.of("heads")))
                        .written())
                .containsExactly(Connection.to(new Source.Group("heads")));
        assertThat(Meaning.of(Row.updated(realm, "enabledEventTypes", Set::of)).written())
                .isEmpty();
    }

    private static Row updated(Object entity, String property) {
        return new Row(entity, Row.Action.UPDATE, Map.of(property, Optional.empty()), Set::of);
    }
}
