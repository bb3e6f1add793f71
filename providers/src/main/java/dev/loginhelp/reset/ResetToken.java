package dev.loginhelp.reset;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.loginhelp.guard.Mandate;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/**
 * What a mailed link carries, signed by the realm. It is good only as long as nothing it was made from has changed: see
 * {@link LiveLink}.
 */
public final class ResetToken extends DefaultActionToken {
    /** The token's type, which leads Keycloak to {@link ResetTokenHandler}. */
    public static final String TYPE = "login-help-reset";

    /** Stands for the link itself: a newer link has another one. */
    @JsonProperty("gen")
    private @Nullable String generation;

    /** Stands for the password at the time: a changed password has another one. */
    @JsonProperty("pst")
    private @Nullable String passwordStamp;

    /** In whose name it was mailed; null if the person asked for it himself. */
    @JsonProperty("mdt")
    private @Nullable Mandate mandate;

    /** For Jackson. */
    public ResetToken() {}

    ResetToken(
            String userId,
            int expiresAt,
            String generation,
            String passwordStamp,
            @Nullable String loginId,
            String clientId,
            @Nullable Mandate mandate) {
        super(userId, TYPE, expiresAt, null, loginId);
        this.generation = generation;
        this.passwordStamp = passwordStamp;
        this.issuedFor = clientId;
        this.mandate = mandate;
    }

    @Nullable
    String generation() {
        return generation;
    }

    @Nullable
    String passwordStamp() {
        return passwordStamp;
    }

    @Nullable
    Mandate mandate() {
        return mandate;
    }
}
