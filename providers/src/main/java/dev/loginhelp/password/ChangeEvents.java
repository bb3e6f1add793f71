package dev.loginhelp.password;

import dev.loginhelp.metrics.Count;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The events of a change, the same as Keycloak's own action writes: the one of today, and the deprecated one that its
 * e-mail listener still waits for.
 */
final class ChangeEvents {
    private final RequiredActionContext context;
    private final EventBuilder event;

    ChangeEvents(RequiredActionContext context) {
        this.context = context;
        event = context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .client(context.getAuthenticationSession().getClient())
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
    }

    /** Keycloak itself ends the event of today, once the action has succeeded. */
    void changed() {
        event.clone().event(deprecated()).success();
        Count.PASSWORDS_SET.addAfterCommit(context.getSession(), context.getRealm(), "known_password");
    }

    void rejected(String error, String reason) {
        event.clone().detail(Details.REASON, reason).error(error);
        event.clone().event(deprecated()).detail(Details.REASON, reason).error(error);
    }

    @SuppressWarnings("deprecation")
    private static EventType deprecated() {
        return EventType.UPDATE_PASSWORD;
    }
}
