package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links that were mailed before they were short: signed tokens with everything in them. They live out their time. */
class FormerLinkIT {
    private static final String NEW = "A-new-password-2";
    private static final String SAVED = "Your password has been changed";
    private static final String DEAD = "This link is no longer valid";
    private static final String KEY_ID = "a-key-that-the-test-knows";
    private static final byte[] SECRET = new byte[128];

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed()
            .with(representation -> representation
                    .withObject("/components")
                    .withArray("/org.keycloak.keys.KeyProvider")
                    .addObject()
                    .put("name", "known")
                    .put("providerId", "hmac-generated")
                    .putObject("config")
                    .setAll(Map.of(
                            "kid", list(KEY_ID),
                            "secret",
                                    list(Base64.getUrlEncoder().withoutPadding().encodeToString(SECRET)),
                            "priority", list("1000"),
                            "algorithm", list("HS512"))));

    @Test
    void worksAndIsDeadAfterwards() {
        var user = person("former");
        var link = formerLink(user, 600, user.email());
        assertThat(ResetForm.page(link)).contains("name=\"password-new\"");
        var form = ResetForm.follow(link);
        assertThat(form.loseCookies().choose("x").body()).contains("Invalid password");
        assertThat(form.choose(NEW).body()).contains(SAVED);
        assertThat(ResetForm.page(link)).contains(DEAD);
        assertThat(user.token(NEW)).isNotEmpty();
    }

    @Test
    void endsWithAChangedPasswordAndDoesNotWorkAroundTheDoorEither() {
        var user = person("changed");
        var link = formerLink(user, 600, user.email());
        user.setPassword("Set-by-somebody-1");
        assertThat(ResetForm.page(link)).contains(DEAD).doesNotContain("name=\"password-new\"");
        assertThat(ResetForm.page(link.replace("/login-help/link", "/login-actions/action-token")))
                .contains(DEAD.substring(0, 9))
                .doesNotContain("name=\"password-new\"");
    }

    @Test
    void endsWithItsTime() {
        var user = person("late");
        assertThat(ResetForm.page(formerLink(user, -1, user.email()))).contains(DEAD);
    }

    @Test
    void toAnotherAddressThanTheRegisteredOneIsDead() {
        var user = person("other");
        assertThat(ResetForm.page(formerLink(user, 600, "other-then@example.test")))
                .contains(DEAD);
    }

    /** As the version before wrote it; its generation is that of a link that is alive. */
    private static String formerLink(TestUser user, int life, String address) {
        ResetForm.open(realm).ask(user.email());
        var code = realm.inbox().await(user.email()).link().replaceAll(".*/", "");
        var password = realm.get("/users/" + user.id() + "/credentials").path(0);
        var stamp = Integer.toHexString(Objects.hash(
                password.path("id").asText(), password.path("createdDate").asLong()));
        var now = Instant.now().getEpochSecond();
        var token = JsonNodeFactory.instance
                .objectNode()
                .put("exp", now + life)
                .put("iat", now - 60)
                .put("jti", UUID.randomUUID().toString())
                .put("iss", realm.url(""))
                .put("aud", realm.url(""))
                .put("sub", user.id())
                .put("typ", "login-help-reset")
                .put("azp", "account")
                .put("nonce", UUID.randomUUID().toString())
                .put("eml", address)
                .put("gen", generation(code))
                .put("pst", stamp);
        return realm.url("/login-help/link?client_id=account&key=" + sign(token.toString()));
    }

    private static String generation(String code) {
        try {
            var bytes = (realm.get("").path("id").asText() + ' ' + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String claims) {
        try {
            var signed =
                    encode("{\"alg\":\"HS512\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}") + "." + encode(claims);
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA512"));
            return signed + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ArrayNode list(String value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }
}
