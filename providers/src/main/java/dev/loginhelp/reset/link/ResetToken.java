package dev.loginhelp.reset.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/**
 * What leads Keycloak into the flow behind a mailed link, signed by the realm. It names the link and says nothing else of
 * it. Until links were short it was itself what was mailed, with all that the link stood on: those live out their time.
 */
public final class ResetToken extends DefaultActionToken {
    /** The token's type, which leads Keycloak to {@link ResetTokenHandler}. */
    public static final String TYPE = "login-help-reset";

    /** Stands for the link itself: another link has another one. */
    @JsonProperty("gen")
    private @Nullable String generation;

    /** Whether what the link stands on is kept under its generation, rather than here. */
    @JsonProperty("kpt")
    private boolean kept;

    /** Former links: stands for the password at the time. */
    @JsonProperty("pst")
    private @Nullable String passwordStamp;

    /** Former links: in whose name it was mailed; null if the person asked for it. */
    @JsonProperty("mdt")
    private @Nullable LinkAuthorization authorization;

    /** For Jackson. */
    public ResetToken() {}

    ResetToken(String userId, int expiresAt, String generation, @Nullable String loginId, String clientId) {
        super(userId, TYPE, expiresAt, null, loginId);
        this.generation = generation;
        this.kept = true;
        this.issuedFor = clientId;
    }

    @Nullable
    String generation() {
        return generation;
    }

    boolean isOfShortLink() {
        return kept;
    }

    @Nullable
    String passwordStamp() {
        return passwordStamp;
    }

    @Nullable
    LinkAuthorization authorization() {
        return authorization;
    }
}
