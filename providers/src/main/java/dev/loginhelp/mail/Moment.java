package dev.loginhelp.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as a mail states it.
 *
 * @param time date and time, as people write them in that language
 * @param zone the name of the time zone in that language
 */
public record Moment(String time, String zone) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz");

    /** @param own the time zone that the person has told; without one, or with nonsense, the server's */
    public static Moment of(Instant instant, Locale locale, @Nullable String own, ZoneId servers) {
        ZoneId zone = own == null ? servers : parse(own, servers);
        return new Moment(
                TIME.withLocale(locale).withZone(zone).format(instant),
                ZONE.withLocale(locale).withZone(zone).format(instant));
    }

    private static ZoneId parse(String own, ZoneId servers) {
        try {
            return ZoneId.of(own);
        } catch (DateTimeException nonsense) {
            return servers;
        }
    }
}
