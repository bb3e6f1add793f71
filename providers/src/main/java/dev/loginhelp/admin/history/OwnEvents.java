package dev.loginhelp.admin.history;

import dev.loginhelp.admin.history.HistoryEntry.What;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventQuery;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What the person did, from the events of logins. */
record OwnEvents(EventStoreProvider events, RealmModel realm) {
    private static final Map<EventType, What> KINDS = Map.of(
            EventType.LOGIN, What.LOGIN,
            EventType.LOGIN_ERROR, What.LOGIN_FAILED,
            EventType.SEND_RESET_PASSWORD, What.LINK_REQUESTED,
            EventType.UPDATE_CREDENTIAL, What.SECOND_FACTOR_CHANGED,
            EventType.REMOVE_CREDENTIAL, What.SECOND_FACTOR_CHANGED);

    Stream<HistoryEntry> of(UserModel user, long since, int most) {
        EventType[] others =
                KINDS.keySet().stream().filter(type -> type != EventType.LOGIN).toArray(EventType[]::new);
        return Stream.concat(
                query(user, since, 1, EventType.LOGIN).map(OwnEvents::entry),
                query(user, since, most, others).map(OwnEvents::entry));
    }

    private Stream<Event> query(UserModel user, long since, int most, EventType... types) {
        EventQuery query = events.createQuery()
                .realm(realm.getId())
                .user(user.getId())
                .type(types)
                .fromDate(since)
                .orderByDescTime()
                .maxResults(most);
        return query.getResultStream();
    }

    private static HistoryEntry entry(Event event) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        boolean password = PasswordCredentialModel.TYPE.equals(details.get(Details.CREDENTIAL_TYPE));
        What what = password ? What.PASSWORD_CHANGED : KINDS.getOrDefault(event.getType(), What.SECOND_FACTOR_CHANGED);
        return new HistoryEntry(event.getTime(), what, null);
    }
}
