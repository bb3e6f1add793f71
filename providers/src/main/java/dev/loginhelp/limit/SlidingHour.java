package dev.loginhelp.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The times at which something happened within the last hour.
 *
 * @param times in seconds since 1970, oldest first
 */
record SlidingHour(List<Long> times) {
    static final Duration LENGTH = Duration.ofHours(1);

    SlidingHour {
        times = List.copyOf(times);
    }

    /** Reads what {@link #toString()} wrote and forgets what is older than an hour. */
    static SlidingHour parse(String written, Instant now) {
        long oldest = now.minus(LENGTH).getEpochSecond();
        List<Long> times = new ArrayList<>();
        for (String time : written.split(",", -1)) {
            if (!time.isEmpty() && Long.parseLong(time) > oldest) {
                times.add(Long.valueOf(time));
            }
        }
        return new SlidingHour(times);
    }

    boolean hasRoom(int limit) {
        return times.size() < limit;
    }

    SlidingHour and(Instant now) {
        List<Long> more = new ArrayList<>(times);
        more.add(now.getEpochSecond());
        return new SlidingHour(more);
    }

    @Override
    public String toString() {
        return times.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
