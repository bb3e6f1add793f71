package dev.loginhelp.desk.request;

import java.util.Optional;

/** Which requests are asked for. */
public enum RequestFilter {
    /** Those that are not closed. */
    OPEN(" and r.state <> 'CLOSED'"),
    /** Those of them that one administrator works on. */
    MINE(" and r.state = 'TAKEN' and r.takenBy = :me"),
    /** The closed ones. */
    DONE(" and r.state = 'CLOSED'");

    private final String condition;

    RequestFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /**
     * Where a page begins: after the request that was created then and has this id.
     *
     * @param createdAt milliseconds since 1970
     */
    public record Place(long createdAt, String id) {
        /** After a request. */
        public static Place of(DeskRequest request) {
            return new Place(request.createdAt(), request.id());
        }

        /** Reads what {@link #toString()} wrote; nothing else. */
        public static Optional<Place> parse(String written) {
            int at = written.indexOf('-');
            try {
                return at < 1
                        ? Optional.empty()
                        : Optional.of(new Place(Long.parseLong(written.substring(0, at)), written.substring(at + 1)));
            } catch (NumberFormatException nonsense) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return createdAt + "-" + id;
        }
    }
}
