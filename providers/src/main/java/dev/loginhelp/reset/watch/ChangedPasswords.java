package dev.loginhelp.reset.watch;

import dev.loginhelp.reset.link.PasswordFingerprint;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Ends the links of a person whose password changes in a directory, through Keycloak: no row of Keycloak's is written
 * then, and nothing but the event tells of it. For passwords that Keycloak stores see {@link PasswordFingerprint}.
 */
final class ChangedPasswords implements EventListenerProvider {
    private static final Set<OperationType> WRITING = Set.of(OperationType.UPDATE, OperationType.ACTION);
    /** Keycloak's two ways of setting somebody's password, the second of which sets anything else as well, and ours. */
    private static final Pattern PLACE = Pattern.compile("(?:.*/)?users/([^/]+)(?:/(?:reset|temporary)-password)?/?");

    private final KeycloakSession session;

    ChangedPasswords(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_CREDENTIAL
                && event.getError() == null
                && event.getDetails() != null
                && PasswordCredentialModel.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE))) {
            end(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getError() == null && event.getResourcePath() != null && WRITING.contains(event.getOperationType())) {
            Matcher place = PLACE.matcher(event.getResourcePath());
            if (place.matches()) {
                end(event.getRealmId(), place.group(1));
            }
        }
    }

    @Override
    public void close() {}

    private void end(@Nullable String realmId, @Nullable String userId) {
        if (realmId == null || userId == null) {
            return;
        }
        Optional.ofNullable(session.realms().getRealm(realmId))
                .map(realm -> session.users().getUserById(realm, userId))
                .filter(user -> !PasswordFingerprint.isStored(user))
                .ifPresent(user -> new EndedLinks(session).ofPerson(realmId, user.getId()));
    }
}
