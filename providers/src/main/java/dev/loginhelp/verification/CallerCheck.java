package dev.loginhelp.verification;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/**
 * One kind of making sure who is calling. An organisation can bring its own: a subclass, named in {@code
 * META-INF/services/dev.loginhelp.verification.CallerCheck}, and its words with the message key {@code
 * loginHelpVerification_<id>}. It keeps nothing between two calls, so it is its own provider and factory.
 */
public abstract class CallerCheck implements Provider, ProviderFactory<CallerCheck> {
    private final String id;

    /** @param id lower-case letters and hyphens */
    protected CallerCheck(String id) {
        this.id = id;
    }

    /** Whether it can be done with this person now. */
    public abstract boolean isPossible(KeycloakSession session, RealmModel realm, UserModel user);

    /**
     * Begins: what the person needs is sent to them.
     *
     * @param pending the verification, for {@link Verifications#expect}
     */
    public abstract void begin(KeycloakSession session, RealmModel realm, UserModel user, PendingKey pending);

    /**
     * Whether this is the right answer. It is asked a few times for each verification, and never twice at once.
     *
     * @param expected what was kept with {@link Verifications#expect}; empty if nothing was
     */
    public abstract boolean isRight(
            KeycloakSession session, RealmModel realm, UserModel user, String expected, String answer);

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final CallerCheck create(KeycloakSession session) {
        return this;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}

    /**
     * Which verification of whom by whom.
     *
     * @param id of the verification
     * @param userId of the person who calls
     * @param by id of the administrator
     */
    public record PendingKey(String id, String userId, String by) {}
}
