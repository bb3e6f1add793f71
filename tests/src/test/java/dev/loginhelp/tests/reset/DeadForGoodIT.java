package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What has ended a link has ended it for good, also where it is undone before anybody opens the link. */
class DeadForGoodIT {
    private static final String DEAD = "This link is no longer valid";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void accountThatWasDisabledForAMoment() {
        var user = person("paused");
        var link = linkFor(user);
        var open = ResetForm.follow(link);
        user.change(person -> person.put("enabled", false));
        user.change(person -> person.put("enabled", true));
        assertDead(user, link, open);
    }

    @Test
    void addressThatWasAnotherForAMoment() {
        var user = person("moved");
        var link = linkFor(user);
        var open = ResetForm.follow(link);
        user.change(person -> person.put("email", "elsewhere@example.test"));
        user.change(person -> person.put("email", user.email()));
        assertDead(user, link, open);
    }

    @Test
    void resetThatWasSwitchedOffForAMoment() {
        var user = person("switched");
        var link = linkFor(user);
        var open = ResetForm.follow(link);
        realm.change(representation -> representation.put("resetPasswordAllowed", false));
        realm.change(representation -> representation.put("resetPasswordAllowed", true));
        assertDead(user, link, open);
    }

    @Test
    void anyOtherChangeLeavesItAlive() {
        var user = person("married");
        var link = linkFor(user);
        user.change(person -> person.put("lastName", "Married").put("emailVerified", false));
        realm.change(representation -> representation.put("displayName", "Login Help Demo"));
        assertThat(ResetForm.follow(link).choose("A-new-password-2").body()).contains("Your password has been changed");
    }

    private static void assertDead(TestUser user, String link, ResetForm open) {
        assertThat(ResetForm.page(link)).contains(DEAD).doesNotContain("name=\"password-new\"");
        assertThat(open.choose("Through-a-dead-one-1").body()).contains(DEAD);
        assertThat(user.token()).isNotEmpty();
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }

    private static String linkFor(TestUser user) {
        ResetForm.open(realm).ask(user.email());
        return realm.inbox().await(user.email()).link();
    }
}
