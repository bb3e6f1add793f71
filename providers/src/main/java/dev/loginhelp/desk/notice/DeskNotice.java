package dev.loginhelp.desk.notice;

import dev.loginhelp.desk.request.DeskRequest;
import dev.loginhelp.desk.request.Requests;
import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.outbox.ExpiringStore;
import dev.loginhelp.settings.RealmLocales;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells of new requests: at once if nobody was told of others for a while, else together with those that come meanwhile.
 * So a flood of requests is three mails an hour.
 */
public final class DeskNotice {
    /** When a realm's administrators were last told. */
    private static final String NAMESPACE = "login-help-desk-told";

    private static final Duration BETWEEN = Duration.ofMinutes(20);
    private static final int AT_ONCE = 200;
    private static final int MOST_NAMED = 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Requests requests;
    private final Clock clock;

    public DeskNotice(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.requests = new Requests(session, realm, clock);
        this.clock = clock;
    }

    public void tell() {
        if (requests.untold(1).isEmpty() || !isDue()) {
            return;
        }
        List<DeskRequest> untold = requests.untold(AT_ONCE);
        if (untold.isEmpty()) {
            return;
        }
        String mailbox = RealmSettings.of(realm).desk().mailbox();
        if (mailbox.isEmpty()) {
            new Helpers(session, realm).of(untold).forEach((helper, seen) -> post(helper, null, seen));
        } else {
            post(null, mailbox, untold);
        }
        requests.told(untold);
    }

    // Of two nodes at once the second waits for the first, and sees then that it is too early.
    private boolean isDue() {
        Instant now = clock.instant();
        boolean[] due = new boolean[1];
        new ExpiringStore(session, NAMESPACE).write(realm, realm.getId(), now.plus(BETWEEN), last -> {
            due[0] = last.isEmpty()
                    || !Instant.ofEpochMilli(Long.parseLong(last)).plus(BETWEEN).isAfter(now);
            return due[0] ? String.valueOf(now.toEpochMilli()) : last;
        });
        return due[0];
    }

    private void post(@Nullable UserModel helper, @Nullable String mailbox, List<DeskRequest> seen) {
        String locale = helper == null
                ? RealmLocales.defaultLocale(realm)
                : session.getContext().resolveLocale(helper, true).toLanguageTag();
        Map<String, String> notes = Map.of(
                DeskMail.COUNT, String.valueOf(seen.size()),
                DeskMail.REFERENCES,
                        seen.stream()
                                .limit(MOST_NAMED)
                                .map(DeskRequest::reference)
                                .collect(Collectors.joining(" ")),
                DeskMail.CONSOLE, seen.get(0).content().console());
        new MailQueue(session, realm)
                .post(new QueuedMail(DeskMail.ID, helper == null ? null : helper.getId(), mailbox, locale, notes));
    }
}
