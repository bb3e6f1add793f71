package dev.loginhelp.bench;

import dev.loginhelp.demo.Inbox;
import java.net.URI;
import java.util.Map;

/** One person's whole way, from the email form to where the new password has led them. */
final class JourneyMeasurement implements Measurement {
    private static final String NEW = "Another-password-2";

    @Override
    public Chapter measure(Ground ground) {
        int people = ground.isLong() ? 100 : 25;
        Ground.forget("journey");
        try (var inbox = new Inbox(0);
                var database = ground.database("journey");
                var server = ground.server(ground.withPack(), database).start()) {
            new TwoRealms(ground, server.admin(), inbox.port()).create();
            var chapter = Chapter.of(
                    "From the e-mail form to the end",
                    "One person after the other, stock and pack in turns: opens the email form, asks, waits for the mail, follows"
                            + " its link, saves a new password. With the pack it ends at the login page. The mail server answers"
                            + " at once. Milliseconds, medians with the middle half.",
                    "what",
                    "stock",
                    "pack",
                    "ratio");
            var stock = new Way();
            var pack = new Way();
            for (int i = -10; i < people; i++) {
                // The first ten warm up; stock mails each of them, so each has a mailbox of their own.
                int person = i + 10;
                (i < 0 ? new Way() : stock).go(inbox, server.baseUrl(), TwoRealms.STOCK, "known-" + person);
                (i < 0 ? new Way() : pack).go(inbox, server.baseUrl(), TwoRealms.PACK, "known-" + (person + 500));
            }
            pair(chapter, "all of it", stock.all, pack.all);
            pair(chapter, "opening the e-mail form", stock.open, pack.open);
            pair(chapter, "the answer", stock.answer, pack.answer);
            pair(chapter, "from the answer until the mail is there", stock.mail, pack.mail);
            pair(chapter, "following the link", stock.link, pack.link);
            pair(chapter, "saving the new password", stock.save, pack.save);
            return chapter;
        }
    }

    private static void pair(Chapter chapter, String what, Samples stock, Samples pack) {
        double ratio = pack.median() / stock.median();
        chapter.row(what, stock.spread(), pack.spread(), Samples.number(ratio));
        if (what.startsWith("all")) {
            chapter.ratios()
                    .add(new Chapter.Ratio(
                            "form to new password: time, pack / stock",
                            ratio,
                            pack.quantile(0.25) / stock.median(),
                            pack.quantile(0.75) / stock.median(),
                            0,
                            false));
        }
    }

    /** The times of one kind of realm. */
    private static final class Way {
        private final Samples all = new Samples();
        private final Samples open = new Samples();
        private final Samples answer = new Samples();
        private final Samples mail = new Samples();
        private final Samples link = new Samples();
        private final Samples save = new Samples();
        private long last;

        void go(Inbox inbox, URI base, String realm, String name) {
            var address = name + "@example.test";
            var visitor = new Visitor();
            long start = System.nanoTime();
            last = start;
            visitor.openEmailForm(base, realm);
            note(open);
            visitor.ask(address);
            note(answer);
            var letter = inbox.await(address).links().stream()
                    .filter(each -> each.contains("key=") || each.contains("/login-help/link/"))
                    .findFirst()
                    .orElseThrow();
            note(mail);
            visitor.open(letter);
            note(link);
            visitor.send(Map.of("password-new", NEW, "password-confirm", NEW, "logout-sessions", "on"));
            note(save);
            all.add((last - start) / 1e6);
            if (visitor.page().contains("name=\"password-confirm\"")) {
                throw new IllegalStateException("The new password was not taken in " + realm);
            }
        }

        private void note(Samples samples) {
            long now = System.nanoTime();
            samples.add((now - last) / 1e6);
            last = now;
        }
    }
}
