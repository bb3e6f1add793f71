package dev.loginhelp.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.authority.Actor.Administrator;
import dev.loginhelp.authority.Actor.Person;
import dev.loginhelp.authority.Actor.Server;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody gives more than they have: {@code -} is allowed, anything else the refusal. */
class RightsAuthorityTest {
    private static final Set<Right> EVERYTHING = rights("manage-users realm-admin manage-realm");

    @ParameterizedTest(name = "who has {0} gives {1}: {2}")
    @CsvSource(textBlock = """
            manage-users,                manage-users,             -
            manage-users view-realm,     view-realm,               -
            manage-users,                view-users query-groups,  -
            manage-users manage-clients, view-clients,             -
            manage-users manage-clients, create-client,            -
            manage-users,                query-realms,             -
            manage-users,                '',                       -
            manage-users,                manage-realm,             RIGHTS
            manage-users,                view-clients,             RIGHTS
            manage-users,                realm-admin,              RIGHTS
            manage-users view-realm,     manage-realm,             RIGHTS
            manage-users,                manage-users realm-admin, RIGHTS
            '',                          view-users,               RIGHTS
            """)
    void generalAdministrators(String own, String given, String expected) {
        assertThat(decide(new Administrator(Rank.GENERAL, false), rights(own), rights(given)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void mastersGiveEverything(Rank rank) {
        assertThat(decide(new Administrator(rank, false), Set.of(), EVERYTHING))
                .isEqualTo(rank == Rank.MASTER ? "-" : "RIGHTS");
    }

    @Test
    void nobodyIsInTheWayOfTheServerOrOfALogin() {
        assertThat(Stream.of(new Server(), new Person()))
                .allSatisfy(
                        actor -> assertThat(decide(actor, Set.of(), EVERYTHING)).isEqualTo("-"));
    }

    @Test
    void sameRightElsewhereIsAnother() {
        assertThat(decide(
                        new Administrator(Rank.GENERAL, false),
                        Set.of(new Right("realm", "manage-users")),
                        Set.of(new Right("other-realm", "manage-users"))))
                .isEqualTo("RIGHTS");
    }

    private static String decide(Actor actor, Set<Right> own, Set<Right> given) {
        return RightsAuthority.decide(actor, own, given) instanceof Verdict.ApiException refused
                ? refused.refusal().name()
                : "-";
    }

    private static Set<Right> rights(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> new Right("realm", name))
                .collect(Collectors.toSet());
    }
}
