package dev.loginhelp.authority;

import dev.loginhelp.authority.Actor.Administrator;
import java.util.Set;

/** Decides who may give or take rights of administration, by whatever role or group: nobody more than they have. */
public final class RightsAuthority {
    private RightsAuthority() {}

    /**
     * Whether the actor may do what gives these rights to anybody, or takes them.
     *
     * @param own the rights that the actor has
     * @param changed what the other gets or loses
     */
    public static Verdict decide(Actor actor, Set<Right> own, Set<Right> changed) {
        boolean bound = actor instanceof Administrator administrator && administrator.rank() != Rank.MASTER;
        return !bound || changed.stream().allMatch(right -> covers(own, right))
                ? Verdict.allowed()
                : Verdict.refused(DenialReason.RIGHTS);
    }

    private static boolean covers(Set<Right> own, Right right) {
        return right.isHarmless() || own.contains(right) || own.contains(right.wider());
    }
}
