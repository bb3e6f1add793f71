package dev.loginhelp.caller;

import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Actor;
import dev.loginhelp.authority.Rank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Finds out who is acting, as seen from the account that is to be changed. */
public final class CurrentActor {
    private static final String IMPERSONATOR = ImpersonationSessionNote.IMPERSONATOR_ID.toString();

    private final KeycloakSession session;
    private final KeycloakContext context;
    private final RealmModel realm;
    private final boolean byToken;

    public CurrentActor(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.context = session.getContext();
        this.realm = realm;
        this.byToken = isByToken(session);
        if (byToken && context.getBearerToken() == null) {
            new BearerOfRequest(session).makeKnown();
        }
    }

    /** Whether a token is what this is done by, known to the session or not. */
    public static boolean isByToken(KeycloakSession session) {
        KeycloakContext context = session.getContext();
        return context.getBearerToken() != null
                || (context.getAuthenticationSession() == null && new BearerOfRequest(session).isPresent());
    }

    /** The same, where something is meant to be changed. */
    public static boolean changesByToken(KeycloakSession session) {
        return isByToken(session) && !new BearerOfRequest(session).onlyReads();
    }

    public Actor towards(UserModel target) {
        if (byToken) {
            return byToken(target);
        } else if (context.getAuthenticationSession() != null) {
            return inBrowser();
        }
        return new Actor.Server();
    }

    /** The rank of the user behind the access token; empty if there is none. */
    public Optional<Rank> rank() {
        if (!byToken) {
            return Optional.empty();
        }
        UserModel user = context.getUserSession() == null
                ? null
                : context.getUserSession().getUser();
        if (user == null) {
            return Optional.of(Rank.USER);
        }
        return towards(user) instanceof Actor.Administrator administrator
                ? Optional.of(administrator.rank())
                : Optional.empty();
    }

    /** The user behind the access token; during impersonation, the impersonator. */
    public Optional<UserModel> user() {
        UserSessionModel login = context.getUserSession();
        if (!byToken || login == null) {
            return Optional.empty();
        }
        UserModel impersonator = impersonatorOf(login);
        return Optional.ofNullable(impersonator == null ? login.getUser() : impersonator);
    }

    /** Whether a client acts in its own name, by its service account. */
    public boolean isProgram() {
        return user().filter(user -> user.getServiceAccountClientLink() != null).isPresent();
    }

    public boolean isByToken() {
        return byToken;
    }

    // The user of the verified session, not the token's subject: lightweight tokens have none, and in others a client's
    // mapper may have put somebody else there.
    private Actor byToken(UserModel target) {
        UserSessionModel login = context.getUserSession();
        UserModel user = login == null ? null : login.getUser();
        if (user == null) {
            return new Actor.Administrator(Rank.USER, false);
        }
        Actor.Administrator impersonator = impersonator(login);
        if (impersonator != null) {
            return impersonator;
        }
        boolean self = login.getRealm().equals(realm) && user.getId().equals(target.getId());
        ClientModel through = context.getClient();
        Ranks ranks = new Ranks(realm);
        return new Actor.Administrator(through == null ? ranks.of(user) : ranks.of(user, through), self);
    }

    private Actor inBrowser() {
        AuthResult here = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        Actor.Administrator impersonator = here == null ? null : impersonator(here.session());
        return impersonator == null ? new Actor.Person() : impersonator;
    }

    /** Impersonators count as themselves. */
    private Actor.@Nullable Administrator impersonator(UserSessionModel login) {
        if (login.getNote(IMPERSONATOR) == null) {
            return null;
        }
        UserModel user = impersonatorOf(login);
        return new Actor.Administrator(user == null ? Rank.USER : new Ranks(realm).of(user), false);
    }

    private @Nullable UserModel impersonatorOf(UserSessionModel login) {
        String id = login.getNote(IMPERSONATOR);
        if (id == null) {
            return null;
        }
        UserModel own = session.users().getUserById(realm, id);
        // The note has no realm: an impersonator who is not this realm's came from the master realm.
        return own != null ? own : session.users().getUserById(masterRealm(), id);
    }

    private RealmModel masterRealm() {
        return session.realms().getRealmByName(org.keycloak.Config.getAdminRealm());
    }
}
