package dev.loginhelp.admin.history;

import dev.loginhelp.admin.history.HistoryEntry.What;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What administrators did to a person's account, from the admin events: Keycloak's and ours. */
record AdministratorsEvents(KeycloakSession session, EventStoreProvider events, RealmModel realm) {
    private static final String USERS = "users/";
    private static final String CREDENTIALS = "credentials";
    /** By the last part of the path, in the administration of Keycloak and in ours. */
    private static final Map<String, What> ACTIONS = Map.of(
            "temporary-password", What.TEMPORARY_PASSWORD,
            "reset-link", What.RESET_LINK,
            "access-pass", What.ACCESS_PASS,
            "second-factors", What.SECOND_FACTOR_REMOVED,
            "unlock", What.UNLOCKED,
            "reset-password", What.PASSWORD_SET,
            "execute-actions-email", What.ACTIONS_MAILED);

    private static final Map<What, What> WITHDRAWN = Map.of(
            What.TEMPORARY_PASSWORD, What.TEMPORARY_PASSWORD_WITHDRAWN,
            What.RESET_LINK, What.RESET_LINK_WITHDRAWN,
            What.ACCESS_PASS, What.ACCESS_PASS_WITHDRAWN);

    Stream<HistoryEntry> about(UserModel user, long since, int most) {
        // With an asterisk on either side, Keycloak's store looks for paths that contain it: its own and ours.
        return events.createAdminQuery()
                .realm(realm.getId())
                .resourcePath("*" + USERS + user.getId() + "*")
                .fromTime(since)
                .orderByDescTime()
                .maxResults(most)
                .getResultStream()
                .flatMap(event -> what(event, user.getId())
                        .map(what -> new HistoryEntry(event.getTime(), what, by(event.getAuthDetails())))
                        .stream());
    }

    static Optional<What> what(AdminEvent event, String id) {
        return below(event.getResourcePath(), id)
                .flatMap(below ->
                        event.getError() == null ? done(below, event.getOperationType()) : Optional.of(What.REFUSED));
    }

    private static Optional<What> done(String below, OperationType operation) {
        if (below.isEmpty()) {
            return Optional.of(What.ACCOUNT_CHANGED).filter(what -> operation == OperationType.UPDATE);
        }
        String[] parts = below.split("/");
        if (parts[0].equals(CREDENTIALS)) {
            // Longer ones give a credential another name or another place.
            return parts.length == 2 ? Optional.of(What.SECOND_FACTOR_REMOVED) : Optional.empty();
        }
        boolean removed = operation == OperationType.DELETE;
        return Optional.ofNullable(ACTIONS.get(parts[0]))
                .map(what -> removed ? WITHDRAWN.getOrDefault(what, what) : what);
    }

    /** What of a path is below this person; empty if it is about somebody else, whose id may begin with this one. */
    private static Optional<String> below(String path, String id) {
        String person = "/" + USERS + id + "/";
        String whole = "/" + path + "/";
        int from = whole.indexOf(person);
        return from < 0
                ? Optional.empty()
                : Optional.of(whole.substring(from + person.length()).replaceFirst("/$", ""));
    }

    private @Nullable String by(@Nullable AuthDetails details) {
        RealmModel home = details == null || details.getRealmId() == null
                ? null
                : session.realms().getRealm(details.getRealmId());
        if (details == null || home == null || details.getUserId() == null) {
            return null;
        }
        UserModel administrator = session.users().getUserById(home, details.getUserId());
        return administrator == null ? details.getUserId() : administrator.getUsername();
    }
}
