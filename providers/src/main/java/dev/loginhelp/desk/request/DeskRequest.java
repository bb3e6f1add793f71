package dev.loginhelp.desk.request;

import dev.loginhelp.outbox.table.RequestRow;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator;

/**
 * A request as it is kept.
 *
 * @param id stands for the browser that sent it
 * @param reference what the person can name on the phone; two requests may have the same
 * @param userId of the one account that was meant; empty if there is none, or more than one
 * @param takenBy id of the administrator who works on it
 * @param closedAs why it was closed
 * @param createdAt milliseconds since 1970
 * @param changedAt milliseconds since 1970
 */
public record DeskRequest(
        String id,
        String reference,
        RequestState state,
        Optional<String> userId,
        Optional<String> takenBy,
        Optional<ClosingReason> closedAs,
        long createdAt,
        long changedAt,
        RequestContent content) {
    static DeskRequest of(RequestRow row) {
        return new DeskRequest(
                row.id(),
                row.reference(),
                RequestState.valueOf(row.state()),
                Optional.ofNullable(row.userId()),
                Optional.ofNullable(row.takenBy()),
                Optional.ofNullable(row.closedAs()).map(ClosingReason::valueOf),
                row.createdAt(),
                row.changedAt(),
                RequestContent.parse(row.payload()));
    }

    /** The account that was meant, if it is still there. */
    public Optional<UserModel> user(KeycloakSession session, RealmModel realm) {
        return userId.flatMap(known -> someone(session, realm, known));
    }

    /**
     * Whether an administrator with these rights sees it: who may manage the person that was meant. Those about nobody who
     * is known are for administrators who may manage everybody.
     */
    public boolean isFor(UserPermissionEvaluator rights, KeycloakSession session, RealmModel realm) {
        return user(session, realm).map(rights::canManage).orElseGet(rights::canManage);
    }

    /** Somebody by an id that a request holds. */
    public static Optional<UserModel> someone(KeycloakSession session, RealmModel realm, String id) {
        return Optional.ofNullable(session.users().getUserById(realm, id));
    }

    /**
     * How far it has come, for the eyes of its sender. That it closed by itself is not told: it would tell a stranger
     * that somebody else's account exists, and when its owner logged in.
     */
    public RequestState seenBySender() {
        boolean closedByHand = closedAs.filter(ClosingReason::isGivenByHand).isPresent();
        if (state != RequestState.CLOSED || closedByHand) {
            return state;
        }
        return takenBy.isPresent() ? RequestState.TAKEN : RequestState.OPEN;
    }

    @Override
    public String toString() {
        return reference + ' ' + state;
    }
}
