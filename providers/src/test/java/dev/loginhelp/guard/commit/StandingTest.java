package dev.loginhelp.guard.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.authority.Right;
import dev.loginhelp.caller.Acting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Grace manages people; max is a master administrator, gus manages people, too, and bob has no right. */
class StandingTest {
    private static final Right PEOPLE = new Right("realm", "manage-users");
    private static final Right ALL = new Right("realm", "realm-admin");
    private static final Acting GRACE = new Acting("grace", Rank.GENERAL, Set.of(PEOPLE));

    private final Map<String, Set<Right>> rights =
            new HashMap<>(Map.of("max", Set.of(ALL), "gus", Set.of(PEOPLE), "grace", Set.of(PEOPLE)));
    private final Map<String, Set<Right>> gifts = new HashMap<>(Map.of("default role", Set.of()));
    private final Map<String, Set<String>> means =
            new HashMap<>(Map.of("max", Set.of("a"), "gus", Set.of("b"), "grace", Set.of("c")));
    private final Map<String, Set<String>> names = new HashMap<>(Map.of("max", Set.of("max"), "gus", Set.of("gus")));
    private final Standing was = now();

    @Test
    void whatStaysAsItWasIsRight() {
        assertThat(reason()).isEmpty();
    }

    @Test
    void nobodyGetsARightThatTheActorHasNot() {
        rights.put("bob", Set.of(ALL));
        assertThat(reason()).contains(DenialReason.RIGHTS);
    }

    @Test
    void neitherDoTheActorsThemselves() {
        rights.put("grace", Set.of(PEOPLE, ALL));
        assertThat(reason()).contains(DenialReason.RIGHTS);
    }

    @Test
    void actorsGiveWhatTheyHave() {
        rights.put("bob", Set.of(PEOPLE));
        assertThat(reason()).isEmpty();
    }

    @Test
    void nobodyWhoStaysLosesARightThatTheActorHasNot() {
        rights.remove("max");
        assertThat(reason()).contains(DenialReason.RIGHTS);
    }

    @Test
    void actorsGiveUpTheirOwn() {
        rights.remove("grace");
        assertThat(reason()).isEmpty();
    }

    @Test
    void whoeverComesGetsNothingThatTheActorHasNot() {
        gifts.put("a mapper", Set.of(ALL));
        assertThat(reason()).contains(DenialReason.RIGHTS);
    }

    @Test
    void noMeansOfAnAdministratorDiffers() {
        means.put("gus", Set.of("b", "a passkey"));
        assertThat(reason()).contains(DenialReason.MEANS_OF_LOGIN);
    }

    @Test
    void onesOwnMay() {
        means.put("grace", Set.of());
        assertThat(reason()).isEmpty();
    }

    @Test
    void deletingIsKeycloaksAffairButNobodyTakesThePlace() {
        rights.remove("max");
        means.remove("max");
        names.remove("max");
        assertThat(reason()).isEmpty();
        names.put("max", Set.of("another max"));
        assertThat(reason()).contains(DenialReason.MEANS_OF_LOGIN);
    }

    private Optional<DenialReason> reason() {
        return was.wrong(now(), GRACE).map(Standing.Wrong::reason);
    }

    private Standing now() {
        return new Standing(Map.copyOf(rights), Map.copyOf(gifts), Map.copyOf(means), Map.copyOf(names));
    }
}
