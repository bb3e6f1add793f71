package dev.loginhelp.reset.request;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.limit.ClientNetwork;
import dev.loginhelp.limit.NetworkLimit;
import dev.loginhelp.mail.Circumstances;
import dev.loginhelp.metrics.Count;
import dev.loginhelp.outbox.Queue;
import dev.loginhelp.reset.decision.RequestEvents;
import dev.loginhelp.reset.decision.RequestQueueFactory;
import dev.loginhelp.reset.decision.ResetRequest;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.urls.UrlType;

/** Takes a request in, for the desk to decide after the answer: so far, all addresses are the same. */
final class ResetIntake {
    private static final String EVERYONE = "request";
    private static final String ASKED = "login-help-asked-";

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    ResetIntake(AuthenticationFlowContext context, Clock clock) {
        this.context = context;
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.clock = clock;
    }

    /** Empty if the request was taken, else how long it is until one can be. */
    Optional<Duration> take(EmailAddress address) {
        Optional<Duration> wait = isRepeated(address) ? Optional.empty() : network();
        if (wait.isEmpty()) {
            session.getProvider(Queue.class, RequestQueueFactory.ID)
                    .add(realm, EVERYONE, request(address).toJson());
        } else {
            context.getEvent()
                    .clone()
                    .event(EventType.RESET_PASSWORD)
                    .detail(RequestEvents.REASON, Reason.TOO_MANY_REQUESTS.name())
                    .error(RequestEvents.NOT_ELIGIBLE);
            Count.REQUESTS.addAfterCommit(session, realm, Reason.TOO_MANY_REQUESTS.name());
        }
        return wait;
    }

    private Optional<Duration> network() {
        String network = ClientNetwork.of(context.getConnection().getRemoteHost());
        return new NetworkLimit(session, realm, clock)
                .take(network, RealmSettings.of(realm).requestsPerClientPerHour());
    }

    /**
     * Pressing the button again uses up nobody else's requests: as often as the mailbox can be written to, the
     * same address in the same login is one request.
     */
    private boolean isRepeated(EmailAddress address) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String key = ASKED + Integer.toHexString(address.value().hashCode());
        int before = Optional.ofNullable(login.getAuthNote(key))
                .map(Integer::parseInt)
                .orElse(0);
        boolean repeated = before > 0 && before < RealmSettings.of(realm).mailsPerMailboxPerHour();
        login.setAuthNote(key, String.valueOf(repeated ? before + 1 : 1));
        return repeated;
    }

    private ResetRequest request(EmailAddress address) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return new ResetRequest(
                address.value(),
                session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString(),
                session.getContext().resolveLocale(null).toLanguageTag(),
                context.getConnection().getRemoteHost(),
                login.getClient().getClientId(),
                login.getTabId(),
                AuthenticationProcessor.getClientData(session, login),
                AuthenticationSessionCompoundId.fromAuthSession(login).getEncodedId(),
                Circumstances.of(session, clock.instant()));
    }
}
