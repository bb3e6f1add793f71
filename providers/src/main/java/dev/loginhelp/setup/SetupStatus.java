package dev.loginhelp.setup;

import dev.loginhelp.setup.PartStatus.State;
import java.util.List;

/**
 * How the pack is in a realm.
 *
 * @param parts each part
 * @param obstacles why it cannot be taken out now
 * @param themes the themes of the realm
 * @param changed which parts and themes have just been put right
 */
public record SetupStatus(
        List<PartStatus> parts, List<Obstacle> obstacles, List<ThemeStatus> themes, List<String> changed) {
    public SetupStatus {
        parts = List.copyOf(parts);
        obstacles = List.copyOf(obstacles);
        themes = List.copyOf(themes);
        changed = List.copyOf(changed);
    }

    SetupStatus having(List<String> putRight) {
        return new SetupStatus(parts, obstacles, themes, putRight);
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
