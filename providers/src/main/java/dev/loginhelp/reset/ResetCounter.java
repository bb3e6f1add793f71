package dev.loginhelp.reset;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.limit.ClientNetwork;
import dev.loginhelp.limit.HourlyLimit;
import dev.loginhelp.outbox.Queue;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.urls.UrlType;

/** Takes a request in, for the desk to decide after the answer: so far, all addresses are the same. */
final class ResetCounter {
    private static final String EVERYONE = "request";

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    ResetCounter(AuthenticationFlowContext context, Clock clock) {
        this.context = context;
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.clock = clock;
    }

    void take(EmailAddress address) {
        if (clientHasRoom()) {
            session.getProvider(Queue.class, RequestQueueFactory.ID)
                    .add(realm, EVERYONE, request(address).toJson());
        } else {
            context.getEvent()
                    .clone()
                    .event(EventType.RESET_PASSWORD)
                    .detail(RequestEvents.REASON, Reason.TOO_MANY_REQUESTS.name())
                    .error(RequestEvents.NOT_ELIGIBLE);
        }
    }

    private boolean clientHasRoom() {
        String network = ClientNetwork.of(context.getConnection().getRemoteHost());
        return new HourlyLimit(session, realm, HourlyLimit.CLIENTS, clock)
                .admits(network, RealmSettings.of(realm).requestsPerClientPerHour());
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
                AuthenticationSessionCompoundId.fromAuthSession(login).getEncodedId());
    }
}
