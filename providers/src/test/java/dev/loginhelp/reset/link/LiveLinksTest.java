package dev.loginhelp.reset.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.reset.link.LiveLinks.Link;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveLinksTest {
    private static final Instant NOW = Instant.ofEpochSecond(1000);

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void nobodyHasAnyAtFirstOrAfterwards(String written) {
        assertThat(LiveLinks.parse(written, NOW)).isEqualTo(LiveLinks.none());
        assertThat(LiveLinks.none()).hasToString("none");
    }

    @Test
    void newerLinkLeavesTheOlderOnesAlive() {
        LiveLinks live = LiveLinks.none().and(own("one"), 6).and(own("two"), 6).and(own("three"), 6);
        assertThat(live.has("one")).isTrue();
        assertThat(live.has("two")).isTrue();
        assertThat(live.has("three")).isTrue();
        assertThat(live.has("four")).isFalse();
    }

    @Test
    void ofTooManyTheOldestEnds() {
        LiveLinks live = LiveLinks.none().and(own("one"), 2).and(own("two"), 2).and(own("three"), 2);
        assertThat(live.links()).containsExactly(own("two"), own("three"));
    }

    @Test
    void strangersWhoAskDoNotEndAnAdministratorsLinkAndItEndsNobodys() {
        LiveLinks live = LiveLinks.none().and(own("mine"), 1).and(administrators("theirs"), 1);
        assertThat(live.has("mine")).isTrue();
        live = live.and(own("a"), 1).and(own("b"), 1);
        assertThat(live.has("theirs")).isTrue();
        assertThat(live.has("mine")).isFalse();
    }

    @Test
    void administratorsLinkEndsTheFormerOne() {
        LiveLinks live = LiveLinks.none().and(administrators("one"), 6).and(administrators("two"), 6);
        assertThat(live.links()).containsExactly(administrators("two"));
    }

    @Test
    void letterThatIsTriedAgainAndAgainTakesNobodyElsesPlace() {
        LiveLinks live = LiveLinks.none().and(own("owners"), 6);
        for (int i = 0; i < 35; i++) {
            live = live.and(new Link("try-" + i, 2000, false, "letter-1"), 6);
        }
        assertThat(live.links()).extracting(Link::generation).containsExactly("owners", "try-33", "try-34");
    }

    @ParameterizedTest
    @CsvSource({"999, true", "1000, false", "1001, false"})
    void whatIsOverIsForgotten(long now, boolean alive) {
        String written =
                LiveLinks.none().and(new Link("one", 1000, false, ""), 6).toString();
        assertThat(LiveLinks.parse(written, Instant.ofEpochSecond(now)).has("one"))
                .isEqualTo(alive);
    }

    @Test
    void theyAreOverWithTheLastOfThem() {
        LiveLinks live =
                LiveLinks.none().and(new Link("one", 3000, true, ""), 6).and(new Link("two", 2000, false, ""), 6);
        assertThat(live.end()).contains(Instant.ofEpochSecond(3000));
        assertThat(LiveLinks.none().end()).isEmpty();
        assertThat(LiveLinks.parse("a-former-one", NOW).end().orElseThrow()).isAfter(NOW);
    }

    @Test
    void oneCanBeTakenAway() {
        LiveLinks live = LiveLinks.none().and(own("one"), 6).and(own("two"), 6);
        assertThat(live.without("one").links()).containsExactly(own("two"));
        assertThat(live.without("unknown")).isEqualTo(live);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        LiveLinks live = LiveLinks.none().and(own("one"), 6).and(administrators("two"), 6);
        assertThat(live).hasToString("one/2000/p/,two/2000/a/l2");
        assertThat(LiveLinks.parse(live.toString(), NOW)).isEqualTo(live);
    }

    @Test
    void theOneGenerationThatStoodThereBeforeThereWereSeveralIsAliveBesideNewOnes() {
        String former = "8a1f6f5e-0b6c-4b60-8f6c-1d2b6c0e9a11";
        LiveLinks live = LiveLinks.parse(former, NOW).and(own("new"), 6);
        assertThat(LiveLinks.parse(live.toString(), NOW).has(former)).isTrue();
    }

    private static Link own(String generation) {
        return new Link(generation, 2000, false, "");
    }

    private static Link administrators(String generation) {
        return new Link(generation, 2000, true, "l2");
    }
}
