package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.mail.delivery.MailQueueFactory;
import dev.loginhelp.mail.trouble.Trouble;
import dev.loginhelp.outbox.WaitingWork;
import dev.loginhelp.reset.decision.RequestQueueFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Do mails leave, and are requests decided? If not: since when, and what is in the way? */
final class WaitingCheck implements Check {
    /** So long a mail may wait without anybody being to blame: a mailbox that is greylisted, a crowd. */
    private static final Duration USUAL = Duration.ofMinutes(10);

    private final Clock clock = Clock.systemUTC();

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        Instant now = clock.instant();
        return Stream.concat(
                mails(new WaitingWork(session, MailQueueFactory.ID).in(realm), now),
                requests(new WaitingWork(session, RequestQueueFactory.ID).in(realm), now));
    }

    static Stream<Finding> mails(List<WaitingWork.Part> waiting, Instant now) {
        Map<Trouble, List<WaitingWork.Part>> parts = waiting.stream()
                .collect(Collectors.groupingBy(
                        WaitingCheck::trouble, () -> new EnumMap<>(Trouble.class), Collectors.toList()));
        return parts.entrySet().stream()
                .filter(found -> found.getKey() != Trouble.ADDRESS || isOld(found.getValue(), now))
                .map(found -> mails(found.getKey(), found.getValue()));
    }

    static Stream<Finding> requests(List<WaitingWork.Part> waiting, Instant now) {
        return isOld(waiting, now)
                ? Stream.of(Finding.error("REQUESTS_WAIT", count(waiting), since(waiting))
                        .about(errors(waiting)))
                : Stream.empty();
    }

    /** What has not been tried, or was put off for its address alone, is in nobody's way. */
    private static Trouble trouble(WaitingWork.Part part) {
        Trouble trouble = part.error().map(Trouble::in).orElse(Trouble.ADDRESS);
        return trouble == Trouble.OTHER ? Trouble.REFUSED : trouble;
    }

    private static Finding mails(Trouble trouble, List<WaitingWork.Part> parts) {
        long count = count(parts);
        Date since = since(parts);
        Finding finding = switch (trouble) {
            case PASSWORD -> Finding.error("MAIL_PASSWORD_REFUSED", count, since);
            case TLS -> Finding.error("MAIL_TLS_FAILED", count, since);
            case UNREACHABLE -> Finding.error("MAIL_SERVER_UNREACHABLE", count, since);
            case REFUSED, OTHER -> Finding.error("MAILS_DO_NOT_LEAVE", count, since);
            case ADDRESS -> Finding.warning("MAILS_WAIT", count, since);
        };
        return finding.about(errors(parts));
    }

    private static List<String> errors(List<WaitingWork.Part> parts) {
        return parts.stream()
                .map(WaitingWork.Part::error)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    private static boolean isOld(List<WaitingWork.Part> parts, Instant now) {
        return parts.stream().anyMatch(part -> part.oldest().plus(USUAL).isBefore(now));
    }

    private static long count(List<WaitingWork.Part> parts) {
        return parts.stream().mapToLong(WaitingWork.Part::count).sum();
    }

    private static Date since(List<WaitingWork.Part> parts) {
        return Date.from(parts.stream()
                .map(WaitingWork.Part::oldest)
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }
}
