package dev.loginhelp.setup;

import org.jspecify.annotations.Nullable;

/**
 * How a part of the pack is in a realm.
 *
 * @param part its name
 * @param state whether it works
 * @param alias the flow as it is called in this realm, if the part is one
 * @param bound the flow that the realm uses now
 * @param previous the flow that comes back with removal
 */
public record PartStatus(
        String part,
        State state,
        @Nullable String alias,
        @Nullable String bound,
        @Nullable String previous) {
    /** Whether a part works. */
    public enum State {
        /** Nothing of it is there. */
        MISSING,
        /** It is there and used. */
        INSTALLED,
        /** It is there, but somebody has taken something away from it. */
        INCOMPLETE,
        /** It is there, but the realm uses something else. */
        NOT_BOUND
    }

    static PartStatus of(String part, boolean there) {
        return new PartStatus(part, there ? State.INSTALLED : State.MISSING, null, null, null);
    }

    public boolean installed() {
        return state == State.INSTALLED;
    }
}
