package dev.loginhelp.admin.me;

import dev.loginhelp.admin.call.AdminRequest;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The same events as for a change in the account console. */
record MyPasswordEvents(AdminRequest call, UserModel user) {
    void changed() {
        event().success();
        event().event(deprecated()).success();
    }

    void rejected(String error) {
        event().error(error);
        event().event(deprecated()).error(error);
    }

    private EventBuilder event() {
        return new EventBuilder(
                        call.realm(),
                        call.session(),
                        call.session().getContext().getConnection())
                .event(EventType.UPDATE_CREDENTIAL)
                .client(call.auth().adminAuth().getClient())
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
    }

    @SuppressWarnings("deprecation")
    private static EventType deprecated() {
        return EventType.UPDATE_PASSWORD;
    }
}
