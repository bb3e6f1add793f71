package dev.loginhelp.reset.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The links of one person that are alive, oldest first. A newer one does not end the older ones, or any stranger could
 * end the owner's; saving a password through one of them ends them all. An administrator's link ends the former one.
 */
record LiveLinks(List<Link> links) {
    // Not the empty string: Oracle would take it for NULL.
    private static final String NONE = "none";
    // What is written without an end is over by its token; no database knows of later times.
    private static final long LATEST = Instant.parse("2999-12-31T00:00:00Z").getEpochSecond();

    public LiveLinks {
        links = List.copyOf(links);
    }

    public static LiveLinks none() {
        return new LiveLinks(List.of());
    }

    /** Reads what {@link #toString()} wrote, or the one generation that stood there before there were several. */
    public static LiveLinks parse(String written, Instant now) {
        List<Link> links = new ArrayList<>();
        for (String link : written.split(",", -1)) {
            if (!link.isEmpty() && !link.equals(NONE)) {
                Link read = Link.parse(link);
                if (read.end() > now.getEpochSecond()) {
                    links.add(read);
                }
            }
        }
        return new LiveLinks(links);
    }

    public boolean has(String generation) {
        return links.stream().anyMatch(link -> link.generation().equals(generation));
    }

    /** When the last of them is over. */
    public Optional<Instant> end() {
        return links.stream().map(Link::until).max(Comparator.naturalOrder());
    }

    /**
     * Adds a link. Of the same mail two stay, because a mail server may have kept one that it said it refused.
     *
     * @param most how many of the person's own links may live
     */
    public LiveLinks and(Link link, int most) {
        List<Link> former = new ArrayList<>();
        for (Link each : links) {
            if (!link.administrators() || !each.administrators()) {
                former.add(each);
            }
        }
        keepNewest(former, 1, each -> !each.mail().isEmpty() && each.mail().equals(link.mail()));
        keepNewest(former, most - 1, each -> !link.administrators() && !each.administrators());
        former.add(link);
        return new LiveLinks(former);
    }

    public LiveLinks without(String generation) {
        return new LiveLinks(links.stream()
                .filter(link -> !link.generation().equals(generation))
                .toList());
    }

    @Override
    public String toString() {
        return links.isEmpty() ? NONE : links.stream().map(Link::toString).collect(Collectors.joining(","));
    }

    private static void keepNewest(List<Link> links, int number, Predicate<Link> kind) {
        List<Link> those = links.stream().filter(kind).toList();
        links.removeAll(those.subList(0, Math.max(0, those.size() - number)));
    }

    /**
     * @param generation stands for the link: the digest of its code
     * @param end when it is over, in seconds since 1970
     * @param administrators whether an administrator had it mailed
     * @param mail stands for the mail it went with; empty if that is unknown
     */
    public record Link(String generation, long end, boolean administrators, String mail) {
        private static final String BY_ADMINISTRATOR = "a";
        private static final String BY_PERSON = "p";

        static Link parse(String written) {
            String[] parts = written.split("/", -1);
            return parts.length == 4
                    ? new Link(parts[0], Long.parseLong(parts[1]), parts[2].equals(BY_ADMINISTRATOR), parts[3])
                    : new Link(written, Long.MAX_VALUE, false, "");
        }

        Instant until() {
            return Instant.ofEpochSecond(Math.min(end, LATEST));
        }

        @Override
        public String toString() {
            return String.join(
                    "/", generation, String.valueOf(end), administrators ? BY_ADMINISTRATOR : BY_PERSON, mail);
        }
    }
}
