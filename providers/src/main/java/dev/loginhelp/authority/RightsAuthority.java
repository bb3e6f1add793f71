package dev.loginhelp.authority;

import dev.loginhelp.authority.Actor.Administrator;
import java.util.Set;

/** Decides who may give rights of administration, by whatever role or group: nobody gives more than he has. */
public final class RightsAuthority {
    private RightsAuthority() {}

    /**
     * Whether the actor may do what gives these rights to anybody.
     *
     * @param own the rights the actor has himself
     * @param given what the other gets
     */
    public static Verdict decide(Actor actor, Set<Right> own, Set<Right> given) {
        boolean bound = actor instanceof Administrator administrator && administrator.rank() != Rank.MASTER;
        return !bound || given.stream().allMatch(right -> covers(own, right))
                ? Verdict.allowed()
                : Verdict.refused(Refusal.MORE_RIGHTS);
    }

    private static boolean covers(Set<Right> own, Right right) {
        return right.isHarmless() || own.contains(right) || own.contains(right.wider());
    }
}
