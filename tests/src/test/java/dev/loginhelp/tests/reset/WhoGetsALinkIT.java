package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Users who cannot reset their password": none of them gets a link, each mailbox that may be told is told why. */
class WhoGetsALinkIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void mailboxUsedByTwoAccountsGetsOneMailWithoutALink() {
        realm.user("twin-a").email("shared@example.test").create();
        realm.user("twin-b").email("shared@example.test").create();
        ask("shared@example.test");
        var mail = realm.inbox().await("shared@example.test");
        assertThat(mail.links()).isEmpty();
        assertThat(mail.text()).contains("more than one account").doesNotContain("twin-a", "twin-b");
        assertThat(mail.text()).contains("extension 4711");
        assertRefused("SHARED_EMAIL");
        assertOnlyMail("shared@example.test");
    }

    @Test
    void mailboxBehindThisLoginGetsNoLink() {
        var ava = realm.user("ava").email("ava@mail.login-help.test").create();
        ask(ava.email());
        assertThat(realm.inbox().await(ava.email()).links()).isEmpty();
        assertRefused("MAILBOX_BEHIND_THIS_LOGIN", ava);
    }

    @Test
    void disabledAccountGetsNoLink() {
        var dan = realm.user("dan").email("dan@example.test").disabled().create();
        ask(dan.email());
        assertThat(realm.inbox().await(dan.email()).links()).isEmpty();
        assertRefused("DISABLED", dan);
    }

    @Test
    void permanentlyLockedAccountGetsNoLink() {
        var lou = realm.user("lou")
                .email("lou@example.test")
                .disabled()
                .attribute("disabledReason", "permanentLockout")
                .create();
        ask(lou.email());
        assertThat(realm.inbox().await(lou.email()).links()).isEmpty();
        realm.events().await("RESET_PASSWORD_ERROR", event -> event.userId().equals(lou.id()));
    }

    @Test
    void unverifiedAddressGetsALinkUnlessTheRealmSaysOtherwise() {
        var una = realm.user("una").email("una@example.test").unverified().create();
        ask(una.email());
        assertThat(realm.inbox().await(una.email()).link()).contains("/login-help/link/");

        realm.settings().set("verifiedEmailOnly", "true");
        var uri = realm.user("uri").email("uri@example.test").unverified().create();
        ask(uri.email());
        assertThat(realm.inbox().await(uri.email()).links()).isEmpty();
        assertRefused("EMAIL_NOT_VERIFIED", uri);
        realm.settings().set("verifiedEmailOnly", "false");
    }

    @Test
    void accountOfAnIdentityProviderWithoutAPasswordGetsNoLink() {
        var ida = realm.user("ida")
                .email("ida@example.test")
                .withoutPassword()
                .with(user -> user.putArray("federatedIdentities")
                        .addObject()
                        .put("identityProvider", "partner")
                        .put("userId", "ida-1")
                        .put("userName", "ida"))
                .create();
        ask(ida.email());
        assertThat(realm.inbox().await(ida.email()).links()).isEmpty();
        assertRefused("PASSWORD_ELSEWHERE", ida);
    }

    @Test
    void loginNameAndUnknownAddressFindNothingAndNobodyHears() {
        realm.user("nina@login.test").email("nina@example.test").create();
        ask("nina@login.test");
        ask("nobody@example.test");
        assertOnlyMail();
        assertThat(realm.inbox().mailsTo("nina@example.test")).isEmpty();
        assertThat(realm.inbox().mailsTo("nina@login.test")).isEmpty();
        assertThat(realm.inbox().mailsTo("nobody@example.test")).isEmpty();
        assertRefused("UNKNOWN");
    }

    @Test
    void addressIsFoundInWhateverCaseItIsTyped() {
        var cara = realm.user("cara").email("cara@example.test").create();
        ask("  Cara@EXAMPLE.test ");
        assertThat(realm.inbox().await(cara.email()).link()).isNotEmpty();
    }

    private static void ask(String address) {
        assertThat(ResetForm.open(realm).ask(address).statusCode()).isEqualTo(200);
    }

    private static void assertRefused(String reason) {
        realm.events()
                .await(
                        "RESET_PASSWORD_ERROR",
                        event -> event.detail("login_help_reason").equals(reason));
    }

    private static void assertRefused(String reason, TestUser user) {
        var event = realm.events()
                .await("RESET_PASSWORD_ERROR", each -> each.userId().equals(user.id()));
        assertThat(event.detail("login_help_reason")).isEqualTo(reason);
    }

    /** Nothing more came for the mailbox, seen by a later request's mail having come. */
    private static void assertOnlyMail(String... addresses) {
        var name = "later-" + UUID.randomUUID();
        var later = realm.user(name).email(name + "@example.test").create();
        ask(later.email());
        realm.inbox().await(later.email());
        for (var address : addresses) {
            assertThat(realm.inbox().mailsTo(address)).hasSize(1);
        }
    }
}
