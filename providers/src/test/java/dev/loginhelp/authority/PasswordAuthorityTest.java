package dev.loginhelp.authority;

import static dev.loginhelp.authority.Change.CHANGE_EMAIL;
import static dev.loginhelp.authority.Change.FOLLOW_ADMINISTRATORS_LINK;
import static dev.loginhelp.authority.Change.FOLLOW_OWN_LINK;
import static dev.loginhelp.authority.Change.MAIL_LINK;
import static dev.loginhelp.authority.Change.MAIL_LINK_ELSEWHERE;
import static dev.loginhelp.authority.Change.PERMIT;
import static dev.loginhelp.authority.Change.REMOVE_PASSWORD;
import static dev.loginhelp.authority.Change.SET_PASSWORD;
import static dev.loginhelp.authority.Rank.GENERAL;
import static dev.loginhelp.authority.Rank.MASTER;
import static dev.loginhelp.authority.Rank.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.authority.Actor.Administrator;
import dev.loginhelp.authority.Actor.Person;
import dev.loginhelp.authority.Actor.Server;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules as tables: {@code -} is allowed, anything else the refusal. */
class PasswordAuthorityTest {
    private static final Set<Change> BY_ANOTHER =
            EnumSet.of(SET_PASSWORD, REMOVE_PASSWORD, MAIL_LINK, MAIL_LINK_ELSEWHERE, CHANGE_EMAIL);

    @ParameterizedTest(name = "{0} to another {1}, {2}: {3}")
    @CsvSource(textBlock = """
            USER,    USER,    SET_PASSWORD,        -
            USER,    USER,    REMOVE_PASSWORD,     -
            USER,    USER,    MAIL_LINK,           -
            USER,    USER,    MAIL_LINK_ELSEWHERE, OTHER_ADDRESS
            USER,    USER,    KEYCLOAK_LINK,       -
            USER,    USER,    CHANGE_EMAIL,        -
            GENERAL, USER,    SET_PASSWORD,        -
            GENERAL, USER,    REMOVE_PASSWORD,     -
            GENERAL, USER,    MAIL_LINK,           -
            GENERAL, USER,    MAIL_LINK_ELSEWHERE, OTHER_ADDRESS
            GENERAL, USER,    KEYCLOAK_LINK,       -
            GENERAL, USER,    CHANGE_EMAIL,        -
            GENERAL, USER,    REMOVE_SECOND_FACTOR, -
            GENERAL, GENERAL, REMOVE_SECOND_FACTOR, SECOND_FACTOR
            GENERAL, MASTER,  REMOVE_SECOND_FACTOR, SECOND_FACTOR
            USER,    USER,    CHANGE_MEANS_OF_LOGIN, -
            USER,    GENERAL, CHANGE_MEANS_OF_LOGIN, MEANS_OF_LOGIN
            GENERAL, USER,    CHANGE_MEANS_OF_LOGIN, -
            GENERAL, GENERAL, CHANGE_MEANS_OF_LOGIN, MEANS_OF_LOGIN
            GENERAL, MASTER,  CHANGE_MEANS_OF_LOGIN, MEANS_OF_LOGIN
            MASTER,  MASTER,  CHANGE_MEANS_OF_LOGIN, -
            MASTER,  USER,    REMOVE_SECOND_FACTOR, -
            MASTER,  GENERAL, REMOVE_SECOND_FACTOR, -
            MASTER,  MASTER,  REMOVE_SECOND_FACTOR, -
            USER,    GENERAL, SET_PASSWORD,        ADMINISTRATOR
            USER,    MASTER,  SET_PASSWORD,        ADMINISTRATOR
            GENERAL, GENERAL, SET_PASSWORD,        ADMINISTRATOR
            GENERAL, GENERAL, REMOVE_PASSWORD,     ADMINISTRATOR
            GENERAL, GENERAL, MAIL_LINK,           ADMINISTRATOR
            GENERAL, GENERAL, MAIL_LINK_ELSEWHERE, ADMINISTRATOR
            GENERAL, GENERAL, KEYCLOAK_LINK,       LINK
            GENERAL, GENERAL, CHANGE_EMAIL,        ADMINISTRATORS_EMAIL
            GENERAL, MASTER,  SET_PASSWORD,        ADMINISTRATOR
            GENERAL, MASTER,  REMOVE_PASSWORD,     ADMINISTRATOR
            GENERAL, MASTER,  MAIL_LINK,           ADMINISTRATOR
            GENERAL, MASTER,  MAIL_LINK_ELSEWHERE, ADMINISTRATOR
            GENERAL, MASTER,  KEYCLOAK_LINK,       LINK
            GENERAL, MASTER,  CHANGE_EMAIL,        ADMINISTRATORS_EMAIL
            MASTER,  USER,    KEYCLOAK_LINK,       -
            MASTER,  GENERAL, KEYCLOAK_LINK,       LINK
            MASTER,  MASTER,  KEYCLOAK_LINK,       LINK
            """)
    void administratorsAndOthers(Rank actor, Rank target, Change change, String expected) {
        assertThat(decide(new Administrator(actor, false), target, false, false, change))
                .isEqualTo(expected);
        assertThat(decide(new Administrator(actor, false), target, true, true, change))
                .as("permissions and temporary passwords of the other change nothing")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void mastersMayDoAnythingToAnybody(Rank target) {
        assertThat(BY_ANOTHER)
                .allSatisfy(change -> assertThat(decide(new Administrator(MASTER, false), target, false, false, change))
                        .isEqualTo("-"));
    }

    @ParameterizedTest(name = "{0}, permitted {1}, {2} by the administration''s interface: {3}")
    @CsvSource(textBlock = """
            USER,    false, SET_PASSWORD,        -
            USER,    false, MAIL_LINK,           -
            GENERAL, false, SET_PASSWORD,        OWN_PASSWORD
            GENERAL, false, REMOVE_PASSWORD,     OWN_PASSWORD
            GENERAL, false, MAIL_LINK,           OWN_PASSWORD
            GENERAL, false, MAIL_LINK_ELSEWHERE, OWN_PASSWORD
            GENERAL, false, CHANGE_EMAIL,        -
            GENERAL, true,  SET_PASSWORD,        CURRENT_PASSWORD_NEEDED
            GENERAL, true,  REMOVE_PASSWORD,     CURRENT_PASSWORD_NEEDED
            GENERAL, true,  MAIL_LINK,           CURRENT_PASSWORD_NEEDED
            GENERAL, true,  MAIL_LINK_ELSEWHERE, CURRENT_PASSWORD_NEEDED
            GENERAL, true,  KEYCLOAK_LINK,       LINK
            GENERAL, true,  CHANGE_OWN_PASSWORD, -
            GENERAL, false, CHANGE_MEANS_OF_LOGIN, -
            GENERAL, false, REMOVE_SECOND_FACTOR, -
            MASTER,  false, REMOVE_SECOND_FACTOR, -
            USER,    false, REMOVE_SECOND_FACTOR, -
            GENERAL, false, CHANGE_OWN_PASSWORD, OWN_PASSWORD
            USER,    false, CHANGE_OWN_PASSWORD, -
            MASTER,  false, CHANGE_OWN_PASSWORD, -
            MASTER,  false, SET_PASSWORD,        -
            MASTER,  false, MAIL_LINK_ELSEWHERE, -
            MASTER,  false, KEYCLOAK_LINK,       LINK
            """)
    void administratorsAndThemselves(Rank rank, boolean permitted, Change change, String expected) {
        assertThat(decide(new Administrator(rank, true), rank, permitted, false, change))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, permitted {1}, must change {2}, {3} in the browser: {4}")
    @CsvSource(textBlock = """
            USER,    false, false, SET_PASSWORD,               -
            MASTER,  false, false, SET_PASSWORD,               -
            GENERAL, false, false, SET_PASSWORD,               OWN_PASSWORD
            GENERAL, true,  false, SET_PASSWORD,               -
            GENERAL, false, true,  SET_PASSWORD,               -
            USER,    false, false, FOLLOW_OWN_LINK,            -
            MASTER,  false, false, FOLLOW_OWN_LINK,            -
            GENERAL, false, false, FOLLOW_OWN_LINK,            OWN_PASSWORD
            GENERAL, false, true,  FOLLOW_OWN_LINK,            OWN_PASSWORD
            GENERAL, true,  false, FOLLOW_OWN_LINK,            -
            USER,    false, false, FOLLOW_ADMINISTRATORS_LINK, -
            GENERAL, false, false, FOLLOW_ADMINISTRATORS_LINK, -
            MASTER,  false, false, FOLLOW_ADMINISTRATORS_LINK, -
            USER,    false, false, KEYCLOAK_LINK,              -
            GENERAL, true,  true,  KEYCLOAK_LINK,              LINK
            MASTER,  false, false, KEYCLOAK_LINK,              LINK
            GENERAL, true,  false, REMOVE_PASSWORD,            CURRENT_PASSWORD_NEEDED
            GENERAL, false, false, CHANGE_EMAIL,               -
            GENERAL, false, false, CHANGE_MEANS_OF_LOGIN,      -
            USER,    false, false, REMOVE_SECOND_FACTOR,       -
            GENERAL, false, false, REMOVE_SECOND_FACTOR,       -
            MASTER,  false, false, REMOVE_SECOND_FACTOR,       -
            """)
    void peopleAndTheirOwn(Rank rank, boolean permitted, boolean mustChange, Change change, String expected) {
        assertThat(decide(new Person(), rank, permitted, mustChange, change)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} permits, own account {1}: {2}")
    @CsvSource(textBlock = """
            USER,    false, PERMISSION
            USER,    true,  PERMISSION
            GENERAL, false, PERMISSION
            GENERAL, true,  PERMISSION
            MASTER,  false, -
            MASTER,  true,  OWN_PERMISSION
            """)
    void permissionsAreGivenByMastersToOthers(Rank actor, boolean self, String expected) {
        assertThat(decide(new Administrator(actor, self), GENERAL, true, true, PERMIT))
                .isEqualTo(expected);
        assertThat(decide(new Person(), actor, true, true, PERMIT)).isEqualTo("OWN_PERMISSION");
    }

    @ParameterizedTest
    @EnumSource
    void theServerItselfMayDoAnything(Change change) {
        assertThat(Stream.of(Rank.values()).map(rank -> decide(new Server(), rank, false, false, change)))
                .containsOnly("-");
    }

    @Test
    void nobodyBelowMasterReachesAnAdministratorByAnyChange() {
        for (Change change : EnumSet.complementOf(EnumSet.of(FOLLOW_OWN_LINK, FOLLOW_ADMINISTRATORS_LINK))) {
            for (Rank actor : EnumSet.of(USER, GENERAL)) {
                for (Rank target : EnumSet.of(GENERAL, MASTER)) {
                    assertThat(decide(new Administrator(actor, false), target, true, true, change))
                            .as("%s to %s: %s", actor, target, change)
                            .isNotEqualTo("-");
                }
            }
        }
    }

    private static String decide(Actor actor, Rank rank, boolean permitted, boolean mustChange, Change change) {
        return refusal(PasswordAuthority.decide(actor, new Target(rank, permitted, mustChange), change));
    }

    private static String refusal(Verdict verdict) {
        return verdict instanceof Verdict.ApiException refused
                ? refused.refusal().name()
                : "-";
    }
}
