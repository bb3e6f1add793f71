package dev.loginhelp.desk;

import dev.loginhelp.limit.ClientNetwork;
import dev.loginhelp.limit.NetworkLimit;
import dev.loginhelp.outbox.Queue;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;

/** Takes a request in, to be decided after the answer: so far, all accounts are the same. */
public final class RequestIntake {
    private static final String EVERYONE = "desk";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public RequestIntake(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /** Empty if the request was taken, else how long it is until one can be. */
    public Optional<Duration> take(BrowserSecret secret, TypedRequest typed) {
        String remote = session.getContext().getConnection().getRemoteHost();
        Optional<Duration> wait = new NetworkLimit(session, realm, clock)
                .take(ClientNetwork.of(remote), RealmSettings.of(realm).requestsPerClientPerHour());
        if (wait.isEmpty()) {
            AskedRequest asked =
                    new AskedRequest(secret.requestId(realm.getId()), secret.reference(), typed, remote, consolePage());
            session.getProvider(Queue.class, DeskQueueFactory.ID).add(realm, EVERYONE, asked.toJson());
        } else {
            DeskEvents.tooManyFromOneNetwork(session, realm);
        }
        return wait;
    }

    private String consolePage() {
        return UriBuilder.fromUri(session.getContext().getUri(UrlType.ADMIN).getBaseUri())
                .path("admin/{realm}/console/")
                .fragment("/{realm}/login-help?view=requests")
                .build(realm.getName())
                .toString();
    }
}
