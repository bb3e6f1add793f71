package dev.loginhelp.setup.watch;

import java.util.Map;
import java.util.UUID;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;

/** The admin event that parts of the pack were taken out: by whom, and how. */
final class SetupEvent {
    private static final String RESOURCE = "LOGIN_HELP_SETUP";
    private static final String ERROR = "login_help_incomplete";

    private SetupEvent() {}

    /** @param cause the event of what was done, which says who did it */
    static AdminEvent of(AdminEvent cause, String parts) {
        AdminEvent event = new AdminEvent(cause);
        event.setId(UUID.randomUUID().toString());
        event.setOperationType(OperationType.UPDATE);
        event.setResourceTypeAsString(RESOURCE);
        event.setError(ERROR);
        event.setRepresentation(null);
        event.setDetails(Map.of(
                "login_help_parts",
                parts,
                "login_help_cause",
                cause.getOperationType() + " " + cause.getResourceTypeAsString()));
        return event;
    }
}
