package dev.loginhelp.authority;

import dev.loginhelp.authority.Actor.Administrator;
import dev.loginhelp.authority.Actor.Person;
import dev.loginhelp.authority.Actor.Server;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides who may change whose password, on top of the rights that Keycloak has checked before. In short: nobody below
 * a master gets at an administrator's password, and a general administrator gets at their own with a master's permission
 * and their current password.
 */
public final class PasswordAuthority {
    private static final Set<Change> FREE_FOR_ONESELF =
            EnumSet.of(Change.CHANGE_EMAIL, Change.REMOVE_SECOND_FACTOR, Change.CHANGE_MEANS_OF_LOGIN);

    private PasswordAuthority() {}

    public static Verdict decide(Actor actor, Target target, Change change) {
        if (actor instanceof Server) {
            return Verdict.allowed();
        } else if (actor instanceof Person) {
            return forPerson(target, change);
        }
        Administrator administrator = (Administrator) actor;
        if (change == Change.PERMIT) {
            return forPermission(administrator);
        } else if (change == Change.KEYCLOAK_LINK && target.rank().isAdministrator()) {
            // Not even a master's: when it comes back it looks the same as anybody's.
            return Verdict.refused(DenialReason.LINK);
        } else if (administrator.rank() == Rank.MASTER) {
            return Verdict.allowed();
        }
        return administrator.self() ? forOneself(target, change) : forAnother(target, change);
    }

    private static Verdict forPerson(Target target, Change change) {
        return switch (change) {
            case SET_PASSWORD, CHANGE_OWN_PASSWORD -> ownPassword(target, target.mustChange());
            case FOLLOW_OWN_LINK -> ownPassword(target, false);
            case FOLLOW_ADMINISTRATORS_LINK, CHANGE_EMAIL, REMOVE_SECOND_FACTOR, CHANGE_MEANS_OF_LOGIN ->
                Verdict.allowed();
            case KEYCLOAK_LINK ->
                target.rank().isAdministrator() ? Verdict.refused(DenialReason.LINK) : Verdict.allowed();
            case REMOVE_PASSWORD, MAIL_LINK, MAIL_LINK_ELSEWHERE ->
                target.rank() == Rank.GENERAL
                        ? Verdict.refused(DenialReason.CURRENT_PASSWORD_NEEDED)
                        : Verdict.allowed();
            case PERMIT -> Verdict.refused(DenialReason.OWN_PERMISSION);
        };
    }

    private static Verdict ownPassword(Target target, boolean mustChange) {
        return target.rank() != Rank.GENERAL || target.permitted() || mustChange
                ? Verdict.allowed()
                : Verdict.refused(DenialReason.OWN_PASSWORD);
    }

    private static Verdict forPermission(Administrator administrator) {
        if (administrator.rank() != Rank.MASTER) {
            return Verdict.refused(DenialReason.PERMISSION);
        }
        return administrator.self() ? Verdict.refused(DenialReason.OWN_PERMISSION) : Verdict.allowed();
    }

    /** Keycloak's own administration asks nobody for the current password. */
    private static Verdict forOneself(Target target, Change change) {
        if (FREE_FOR_ONESELF.contains(change) || target.rank() == Rank.USER) {
            return Verdict.allowed();
        } else if (change == Change.CHANGE_OWN_PASSWORD) {
            return ownPassword(target, target.mustChange());
        }
        return Verdict.refused(target.permitted() ? DenialReason.CURRENT_PASSWORD_NEEDED : DenialReason.OWN_PASSWORD);
    }

    private static Verdict forAnother(Target target, Change change) {
        if (target.rank().isAdministrator()) {
            return Verdict.refused(
                    switch (change) {
                        case CHANGE_EMAIL -> DenialReason.ADMINISTRATORS_EMAIL;
                        case REMOVE_SECOND_FACTOR -> DenialReason.SECOND_FACTOR;
                        case CHANGE_MEANS_OF_LOGIN -> DenialReason.MEANS_OF_LOGIN;
                        default -> DenialReason.ADMINISTRATOR;
                    });
        }
        return change == Change.MAIL_LINK_ELSEWHERE ? Verdict.refused(DenialReason.OTHER_ADDRESS) : Verdict.allowed();
    }
}
