package dev.loginhelp.demo;

import java.io.PrintStream;

/** Shows each mail of the demo as it arrives: to whom, about what, and the link. */
final class MailPrinter {
    private final Inbox inbox;
    private final PrintStream out;

    MailPrinter(Inbox inbox, PrintStream out) {
        this.inbox = inbox;
        this.out = out;
    }

    void start() {
        inbox.onArrival(this::print);
    }

    private void print(Mail mail) {
        out.printf("Mail to %s: %s%n", mail.recipient(), mail.subject());
        mail.links().forEach(link -> out.printf("  %s%n", link));
        out.println();
    }
}
