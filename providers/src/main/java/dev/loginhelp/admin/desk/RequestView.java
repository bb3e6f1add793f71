package dev.loginhelp.admin.desk;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.desk.request.ClosingReason;
import dev.loginhelp.desk.request.DeskRequest;
import dev.loginhelp.desk.request.RequestContent;
import dev.loginhelp.desk.request.RequestContent.Note;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The answer about one request; each field as in docs/openapi.yaml. */
public record RequestView(
        String id,
        String reference,
        String state,
        @Nullable String closedAs,
        long createdAt,
        long changedAt,
        @Nullable String userId,
        @Nullable String username,
        String account,
        String trouble,
        String contact,
        @Nullable String contactCheck,
        String words,
        String network,
        @Nullable String takenBy,
        boolean mine,
        long others,
        List<Note> notes) {
    static RequestView of(VisibleRequests visible, DeskRequest request) {
        AdminRequest call = visible.call();
        RequestContent content = request.content();
        Optional<UserModel> user = request.user(call.session(), call.realm());
        long others = user.isPresent() ? visible.all().open(request.userId()) : 0;
        return new RequestView(
                request.id(),
                request.reference(),
                request.state().name(),
                request.closedAs().map(ClosingReason::name).orElse(null),
                request.createdAt(),
                request.changedAt(),
                user.map(UserModel::getId).orElse(null),
                user.map(UserModel::getUsername).orElse(null),
                content.account(),
                content.trouble(),
                content.contact(),
                user.map(someone -> ContactCheck.of(someone, content.contact()).name())
                        .orElse(null),
                content.words(),
                content.network(),
                request.takenBy().flatMap(by -> name(call, by)).orElse(null),
                request.takenBy().filter(visible.callerId()::equals).isPresent(),
                request.closedAs().isPresent() ? others : Math.max(0, others - 1),
                content.notes());
    }

    /** An administrator of the server is not one of the realm's people. */
    private static Optional<String> name(AdminRequest call, String id) {
        RealmModel master = call.session().realms().getRealmByName(Config.getAdminRealm());
        return DeskRequest.someone(call.session(), call.realm(), id)
                .or(() -> DeskRequest.someone(call.session(), master, id))
                .map(UserModel::getUsername);
    }
}
