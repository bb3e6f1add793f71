package dev.loginhelp.guard;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * The roles somebody had before what has just been done: Keycloak tells of it when it is done already, and whoever made
 * a master of himself would be asked as a master.
 *
 * @param receiver who has joined the group or was given the role, or has lost something; null if the group was moved
 * @param group what was joined or moved
 * @param role what was given
 * @param formerParent where the moved group was
 */
record RolesBefore(
        @Nullable UserModel receiver,
        @Nullable GroupModel group,
        @Nullable RoleModel role,
        @Nullable GroupModel formerParent) {
    static RolesBefore joining(UserModel receiver, GroupModel group) {
        return new RolesBefore(receiver, group, null, null);
    }

    static RolesBefore grant(UserModel receiver, RoleModel role) {
        return new RolesBefore(receiver, null, role, null);
    }

    static RolesBefore move(GroupModel group, @Nullable GroupModel formerParent) {
        return new RolesBefore(null, group, null, formerParent);
    }

    /** Somebody has less than before: whoever acts, if he is another one, has what he had. */
    static RolesBefore loss(UserModel loser) {
        return new RolesBefore(loser, null, null, null);
    }

    /** Nobody who acts has more than before. */
    static RolesBefore unchanged() {
        return new RolesBefore(null, null, null, null);
    }

    /** Whether this is somebody who gives up what was his own. */
    boolean isStepDownOf(UserModel user) {
        return group == null && role == null && isReceiver(user);
    }

    /** Those that a group has, itself or from above. */
    static Set<RoleModel> ofGroup(GroupModel group) {
        return unchanged().withAbove(group).collect(Collectors.toSet());
    }

    /** Directly and by groups; not what they are composed of. */
    Set<RoleModel> of(UserModel user) {
        boolean received = isReceiver(user);
        Stream<RoleModel> direct = user.getRoleMappingsStream().filter(one -> !received || !isIt(one));
        Stream<RoleModel> byGroups =
                user.getGroupsStream().filter(one -> !received || !isIt(one)).flatMap(this::withAbove);
        return Stream.concat(direct, byGroups).collect(Collectors.toSet());
    }

    private Stream<RoleModel> withAbove(GroupModel lowest) {
        return Stream.<@Nullable GroupModel>iterate(lowest, Objects::nonNull, this::above)
                .flatMap(one -> Objects.requireNonNull(one).getRoleMappingsStream());
    }

    private @Nullable GroupModel above(@Nullable GroupModel one) {
        boolean moved = receiver == null && isIt(one);
        return moved ? formerParent : Objects.requireNonNull(one).getParent();
    }

    private boolean isReceiver(UserModel user) {
        return receiver != null && receiver.getId().equals(user.getId());
    }

    private boolean isIt(RoleModel one) {
        return role != null && one.getId().equals(role.getId());
    }

    private boolean isIt(@Nullable GroupModel one) {
        return group != null && one != null && one.getId().equals(group.getId());
    }
}
