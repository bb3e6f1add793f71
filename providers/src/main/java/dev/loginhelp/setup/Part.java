package dev.loginhelp.setup;

import java.util.List;

/** Something that the pack puts into a realm. */
interface Part {
    /** How it is now. */
    PartStatus status();

    /**
     * Puts in what is missing and leaves the rest as it is.
     *
     * @throws dev.loginhelp.apierror.ApiException if something else is in its place
     */
    void install();

    /** What stands in the way of {@link #remove()}. */
    List<Obstacle> obstacles();

    /** Takes it out and puts back what was there before. What somebody else has put there meanwhile stays. */
    void remove();
}
