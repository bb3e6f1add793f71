package dev.loginhelp.tests.browser;

/** How long a person waits for something to be seen before they call it broken. */
final class Timeouts {
    /** Generous: a busy machine is slow, and nothing is waited for that is already there. */
    static final double MILLISECONDS = 60_000;

    private Timeouts() {}
}
