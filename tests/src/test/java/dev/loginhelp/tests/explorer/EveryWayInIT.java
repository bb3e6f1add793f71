package dev.loginhelp.tests.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.secondfactor.AuthenticatorApp;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From every page where somebody can begin, the shortest way leads to the end; and walks that once went wrong do not. */
@TestMethodOrder(OrderAnnotation.class)
class EveryWayInIT {
    @RegisterExtension
    static final TestRealm realm =
            TestRealm.installed().with(Applications::in).with(AuthenticatorApp::tolerateWrongClock);

    @BeforeAll
    static void withoutLimits() {
        realm.settings().set("mailsPerMailboxPerHour", "100");
        realm.settings().set("requestsPerClientPerHour", "1000");
    }

    @ParameterizedTest
    @EnumSource(Entry.class)
    @Order(1)
    void everyEntryLeadsIn(Entry entry) {
        assertThat(new Expedition(realm, new Walk(0, entry, State.PLAIN, List.of())).fault())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
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
        assertThat(new Expedition(realm, new Walk(0, entry, state, steps)).fault())
                .isEmpty();
    }

    @Test
    @Order(3)
    void whereThereIsNoAccountConsoleAPageSaysThatAllIsWell() {
        var console =
                (ObjectNode) realm.get("/clients?clientId=account-console").path(0);
        realm.put("/clients/" + console.path("id").asText(), console.put("enabled", false));
        assertThat(new Expedition(realm, new Walk(0, Entry.HELP_OF_HOMELESS, State.PLAIN, List.of())).fault())
                .isEmpty();
    }
}
