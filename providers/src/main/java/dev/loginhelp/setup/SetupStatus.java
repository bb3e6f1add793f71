package dev.loginhelp.setup;

import dev.loginhelp.setup.PartStatus.State;
import java.util.List;

/**
 * How the pack is in a realm.
 *
 * @param parts each part
 * @param obstacles why it cannot be taken out now
 */
public record SetupStatus(List<PartStatus> parts, List<Obstacle> obstacles) {
    public SetupStatus {
        parts = List.copyOf(parts);
        obstacles = List.copyOf(obstacles);
    }

    /** How it is altogether. */
    public Whole whole() {
        if (parts.stream().allMatch(PartStatus::installed)) {
            return Whole.INSTALLED;
        }
        return parts.stream().allMatch(part -> part.state() == State.MISSING) ? Whole.NOT_INSTALLED : Whole.INCOMPLETE;
    }

    /** All parts together. */
    public enum Whole {
        INSTALLED,
        NOT_INSTALLED,
        /** A part is missing, changed or not used; installing again completes it. */
        INCOMPLETE
    }
}
