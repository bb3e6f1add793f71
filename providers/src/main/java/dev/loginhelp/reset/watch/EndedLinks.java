package dev.loginhelp.reset.watch;

import dev.loginhelp.accesspass.AccessPasses;
import dev.loginhelp.administrators.Targets;
import dev.loginhelp.reset.link.LiveLink;
import dev.loginhelp.reset.link.ResetSwitch;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Ends links that wait in mailboxes, and an access pass, because something they stood on has changed; only where the pack
 * is installed.
 */
final class EndedLinks {
    private final KeycloakSession session;
    private final Clock clock = Clock.systemUTC();

    EndedLinks(KeycloakSession session) {
        this.session = session;
    }

    void ofPerson(String realmId, String userId) {
        realm(realmId).ifPresent(realm -> {
            new LiveLink(session, realm, userId, clock).endAll();
            AccessPasses.endOf(session, userId);
        });
    }

    /** Those that somebody had mailed as an administrator, of this realm or, in the server's own, of any. */
    void sentBy(String realmId, String userId) {
        RealmModel home = session.realms().getRealm(realmId);
        if (home == null || !(RealmSettings.isInstalled(home) || home.getName().equals(Config.getAdminRealm()))) {
            return;
        }
        UserModel user = session.users().getUserById(home, userId);
        if (user != null && new Targets(session, home, clock).of(user).rank().isAdministrator()) {
            new ResetSwitch(session, home).used(userId, clock.instant());
        }
    }

    /** All those that people have asked for in a realm, if it has reset switched off by now. */
    void ofRealm(String realmId) {
        realm(realmId)
                .filter(realm -> !realm.isResetPasswordAllowed())
                .ifPresent(realm -> new ResetSwitch(session, realm).off(clock.instant()));
    }

    private Optional<RealmModel> realm(String id) {
        return Optional.ofNullable(session.realms().getRealm(id)).filter(RealmSettings::isInstalled);
    }
}
