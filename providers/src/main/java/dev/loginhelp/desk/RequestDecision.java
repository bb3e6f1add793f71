package dev.loginhelp.desk;

import dev.loginhelp.desk.notice.DeskNotice;
import dev.loginhelp.desk.request.Requests;
import dev.loginhelp.limit.MailboxLimit;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides whom a request is about, and whether it is kept; then those are told who can help. */
final class RequestDecision {
    /** So many about one person may wait, and so many about nobody who is known: nobody can fill the list for others. */
    private static final int MOST_OF_PERSON = 10;

    private static final int MOST_OF_NOBODY = 500;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    RequestDecision(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    void decide(AskedRequest asked) {
        if (!RealmSettings.of(realm).desk().requests()) {
            return;
        }
        Optional<UserModel> user =
                new MeantAccount(session, realm).find(asked.typed().account());
        Optional<String> userId = user.map(UserModel::getId);
        DeskEvents events = new DeskEvents(session, realm, asked, user);
        Requests requests = new Requests(session, realm, clock);
        if (requests.find(asked.id()).isPresent()) {
            return;
        }
        int most = user.isPresent() ? MOST_OF_PERSON : MOST_OF_NOBODY;
        if (requests.open(userId) >= most || !hasRoom(asked, userId)) {
            events.refused();
            return;
        }
        requests.add(asked.id(), asked.reference(), userId, asked.content());
        events.taken();
        new DeskNotice(session, realm, clock).tell();
    }

    // As for reset requests about one mailbox: what one network uses up is not used up for others.
    private boolean hasRoom(AskedRequest asked, Optional<String> userId) {
        String about = "desk " + userId.orElseGet(() -> asked.typed().account().toLowerCase(Locale.ROOT));
        int limit = RealmSettings.of(realm).mailsPerMailboxPerHour();
        return new MailboxLimit(session, realm, clock).admits(about, asked.network(), limit, Duration.ofHours(1));
    }
}
