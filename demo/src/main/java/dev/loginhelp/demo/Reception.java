package dev.loginhelp.demo;

import java.time.Duration;

/**
 * How the inbox behaves towards the next mails.
 *
 * @param delay how long it takes to accept each mail
 * @param pace how long it takes to say each line
 * @param refusal the whole SMTP reply with which a recipient is turned down; empty accepts the recipient
 */
public record Reception(Duration delay, Duration pace, String refusal) {
    /** Takes everything at once. */
    public static final Reception FRIENDLY = new Reception(Duration.ZERO, Duration.ZERO, "");
    /** Asks to come back later, as a greylisting or overloaded server does. */
    public static final Reception LATER = new Reception(Duration.ZERO, Duration.ZERO, "451 4.3.0 Try again later");
    /** Refuses for good, as a server does that does not know the recipient. */
    public static final Reception NEVER = new Reception(Duration.ZERO, Duration.ZERO, "550 5.1.1 No such mailbox");

    /** Takes everything, but slowly. */
    public static Reception slow(Duration delay) {
        return new Reception(delay, Duration.ZERO, "");
    }

    /** Takes everything, and thinks before each line it says. */
    public static Reception paced(Duration pace) {
        return new Reception(Duration.ZERO, pace, "");
    }
}
