package dev.loginhelp.guard.commit;

import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.authority.Right;
import dev.loginhelp.authority.RightsAuthority;
import dev.loginhelp.authority.Verdict;
import dev.loginhelp.caller.Acting;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * Who has which rights of administration in a realm, and how these people log in, as one transaction finds it in the
 * tables.
 *
 * @param rights by user
 * @param gifts rights that everybody who comes is given, by what gives them
 * @param means by user: all by which somebody with rights logs in
 * @param names who has the names and addresses of these people
 */
record Standing(
        Map<String, Set<Right>> rights,
        Map<String, Set<Right>> gifts,
        Map<String, Set<String>> means,
        Map<String, Set<String>> names) {
    /** @param watched whose means are read besides those of people with rights */
    static Standing before(EntityManager store, RealmModel realm, Set<String> watched) {
        Rows rows = new Rows(store, realm.getId());
        Holders holders = Holders.read(rows, realm);
        Set<String> people = new HashSet<>(watched);
        people.addAll(holders.people().keySet());
        return new Standing(
                holders.people(), Gifts.read(rows, holders), Means.read(rows, people), Names.of(rows, people));
    }

    /** What has become of it, as another transaction finds it. */
    Standing now(EntityManager store, RealmModel realm) {
        Rows rows = new Rows(store, realm.getId());
        Holders holders = Holders.read(rows, realm);
        Set<String> people = new HashSet<>(means.keySet());
        people.addAll(holders.people().keySet());
        return new Standing(
                holders.people(),
                Gifts.read(rows, holders),
                Means.read(rows, people),
                Names.owners(rows, names.keySet()));
    }

    /** What must not come about by somebody who acts; empty if all is well. They cannot be a master administrator. */
    Optional<Wrong> wrong(Standing is, Acting acting) {
        return Stream.of(people(rights, is.rights), people(gifts, is.gifts))
                .flatMap(Set::stream)
                .filter(who -> !mayBe(acting, changedRights(is, who, acting)))
                .map(who -> new Wrong(DenialReason.RIGHTS, who))
                .findFirst()
                .or(() -> Stream.concat(changedMeans(is), takenNames(is))
                        .filter(who -> !who.equals(acting.id()))
                        .map(who -> new Wrong(DenialReason.MEANS_OF_LOGIN, who))
                        .findFirst());
    }

    private Stream<String> changedMeans(Standing is) {
        return means.entrySet().stream()
                .filter(one -> is.means.containsKey(one.getKey()))
                .filter(one -> !one.getValue().equals(is.means.get(one.getKey())))
                .map(Map.Entry::getKey);
    }

    /** A partial import overwrites people by putting others in their place. */
    private Stream<String> takenNames(Standing is) {
        return names.entrySet().stream()
                .filter(name -> !name.getValue().containsAll(is.names.getOrDefault(name.getKey(), Set.of())))
                .flatMap(name -> name.getValue().stream().limit(1));
    }

    private static Set<String> people(Map<String, ?> some, Map<String, ?> others) {
        Set<String> all = new HashSet<>(some.keySet());
        all.addAll(others.keySet());
        return all;
    }

    /** Deleting people is Keycloak's affair, and giving up one's own rights is theirs. */
    private Set<Right> changedRights(Standing is, String who, Acting acting) {
        Set<Right> changed = new HashSet<>(less(is.had(who), had(who)));
        if (!who.equals(acting.id()) && is.means.containsKey(who)) {
            changed.addAll(less(had(who), is.had(who)));
        }
        return changed;
    }

    private Set<Right> had(String who) {
        return rights.getOrDefault(who, gifts.getOrDefault(who, Set.of()));
    }

    private static Set<Right> less(Set<Right> some, Set<Right> others) {
        Set<Right> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static boolean mayBe(Acting acting, Set<Right> changed) {
        return RightsAuthority.decide(acting.towardsOthers(), acting.rights(), changed) instanceof Verdict.Allowed;
    }

    /**
     * Something that must not come about.
     *
     * @param whose id of a user, or of what gives rights to everybody who comes
     */
    record Wrong(DenialReason reason, String whose) {}
}
