package dev.loginhelp.demo;

import java.io.PrintStream;

/** Shows each mail of the demo as it arrives: to whom, about what, the links, and the file in which it can be read. */
final class MailPrinter {
    private final Inbox inbox;
    private final MailFiles files;
    private final PrintStream out;

    MailPrinter(Inbox inbox, MailFiles files, PrintStream out) {
        this.inbox = inbox;
        this.files = files;
        this.out = out;
    }

    void start() {
        inbox.onArrival(this::print);
    }

    private void print(Mail mail) {
        out.printf("Email to %s: %s%n", mail.recipient(), mail.subject());
        mail.links().forEach(link -> out.printf("  %s%n", link));
        out.printf("  %s%n%n", files.keep(mail).toUri());
    }
}
