package dev.loginhelp.desk;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong. */
public enum Trouble {
    PASSWORD,
    LOGIN_NAME,
    MAILBOX,
    DEVICE,
    LOCKED,
    OTHER;

    static Optional<Trouble> of(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
