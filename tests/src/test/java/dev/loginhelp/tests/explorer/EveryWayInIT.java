package dev.loginhelp.tests.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From every page where somebody can begin, the shortest way leads to the end; and walks that once went wrong do not. */
@TestMethodOrder(OrderAnnotation.class)
class EveryWayInIT {
    private static Land plain;
    private static Land identityFirst;
    private static Land stepUp;

    @BeforeAll
    static void lands() {
        plain = Land.of(Terrain.PLAIN);
        identityFirst = Land.of(Terrain.IDENTITY_FIRST);
        stepUp = Land.of(Terrain.STEP_UP);
    }

    @AfterAll
    static void remove() {
        List.of(plain, identityFirst, stepUp).forEach(Land::remove);
    }

    @ParameterizedTest
    @EnumSource(Entry.class)
    @Order(1)
    void everyEntryLeadsIn(Entry entry) {
        isGood(plain, entry, State.PLAIN, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_FIRST, APPLICATION, PLAIN",
        "IDENTITY_FIRST, HINT, PLAIN",
        "STEP_UP, STEP_UP, PLAIN",
        "STEP_UP, STEP_UP, SECOND_FACTOR"
    })
    @Order(1)
    void everyTerrainHasAWayIn(Terrain terrain, Entry entry, State state) {
        isGood(terrain == Terrain.STEP_UP ? stepUp : identityFirst, entry, state, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "FORM_POST, MUST_VERIFY_EMAIL, BACK",
        "FORM_POST, MUST_VERIFY_EMAIL, LOG_IN",
        "FORM_POST, MUST_VERIFY_EMAIL, LOG_IN FOLLOW_MAIL",
        "HELP_OF_SAML, MUST_VERIFY_EMAIL, BACK",
        "HELP_OF_HOMELESS, MUST_SET_UP_SECOND_FACTOR, BACK",
        "HELP, MUST_VERIFY_EMAIL, OPEN_MAIL_ELSEWHERE",
        "APPLICATION_WITHOUT_HOME, SECOND_FACTOR, LOSE_COOKIES ASK_FOR_HELP",
        "APPLICATION_WITHOUT_HOME, SECOND_FACTOR, LOSE_COOKIES SEND_ANY_FORM",
        "APPLICATION, PLAIN, ADMINISTRATOR_MEDDLES FOLLOW_ANY_LINK",
        "RESET_OF_APPLICATION, MUST_CHANGE_PASSWORD, REOPEN_BROWSER TYPE_ADDRESS_ODDLY",
    })
    @Order(2)
    void walkThatOnceWentWrongDoesNot(Entry entry, State state, String moves) {
        var steps = List.of(moves.split(" ")).stream()
                .map(move -> new Walk.Step(Move.valueOf(move), 4))
                .toList();
        isGood(plain, entry, state, steps);
    }

    @Test
    @Order(3)
    void whereThereIsNoAccountConsoleAPageSaysThatAllIsWell() {
        var console = (ObjectNode)
                plain.realm().get("/clients?clientId=account-console").path(0);
        plain.realm().put("/clients/" + console.path("id").asText(), console.put("enabled", false));
        isGood(plain, Entry.HELP_OF_HOMELESS, State.PLAIN, List.of());
    }

    private static void isGood(Land land, Entry entry, State state, List<Walk.Step> steps) {
        assertThat(new Expedition(land, new Walk(0, entry, state, steps)).fault())
                .isEmpty();
    }
}
