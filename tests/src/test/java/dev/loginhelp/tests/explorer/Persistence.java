package dev.loginhelp.tests.explorer;

import dev.loginhelp.tests.secondfactor.AuthenticatorApp;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Somebody who is entitled to help themselves, and goes on until they are in. */
final class Persistence {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TRIES = 4;
    private static final int MOST_PAGES = 10;
    private static final String PASSWORD = "Persistent-Person-1";

    private final World world;
    private AuthenticatorApp app = new AuthenticatorApp("JBSWY3DPEHPK3PXP");

    Persistence(World world) {
        this.world = world;
    }

    /** In a browser that was never here before, from the first page to the last. */
    WebPage getIn() {
        world.putRight();
        world.newBrowser();
        askForHelp();
        openLink();
        type(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD), "password-new");
        type(Map.of("username", world.person().username(), "password", PASSWORD), "username");
        for (int pages = 0; pages < MOST_PAGES && !isIn(); pages++) {
            goOn();
        }
        return world.page();
    }

    boolean isIn() {
        var page = world.page();
        boolean home = page.isAway() || page.isApplication() || page.isEnd();
        return home && world.person().sessions() > 0;
    }

    private void askForHelp() {
        for (int tries = 0; tries < TRIES && !world.page().asks("email"); tries++) {
            world.page().links().stream()
                    .filter(link -> link.contains("/login-help") || link.contains("reset-credentials"))
                    .findFirst()
                    .ifPresent(world.browser()::open);
        }
    }

    private void openLink() {
        for (int tries = 0; tries < TRIES && !world.page().asks("password-new"); tries++) {
            int before = world.mailedLinks().size();
            type(Map.of("email", world.person().email()), "email");
            await("a link", () -> world.mailedLinks().size() > before);
            var links = world.mailedLinks();
            world.browser().open(links.get(links.size() - 1));
            if (!world.page().asks("password-new")) {
                askForHelp();
            }
        }
    }

    private void goOn() {
        var page = world.page();
        if (page.asks("otp")) {
            type(Map.of("otp", app.nextCode()), "otp");
        } else if (page.document().selectFirst("#kc-totp-secret-key") != null) {
            app = new AuthenticatorApp(
                    page.document().select("#kc-totp-secret-key").text());
            type(Map.of("totp", app.nextCode(), "userLabel", "phone"), "totp");
        } else if (page.document().selectFirst("#mode-manual") != null) {
            world.browser().open(page.document().selectFirst("#mode-manual").absUrl("href"));
        } else if (page.document().selectFirst("[name=accept]") != null) {
            world.browser().send(Request.submit(page.forms().get(0), Map.of("accept", "Yes")));
        } else if (page.uri().getQuery() != null && page.uri().getQuery().contains("VERIFY_EMAIL")) {
            await("a mail to verify the address", () -> verification().isPresent());
            world.browser().open(verification().orElseThrow());
        } else if (page.forms().size() == 1 && !page.asks("username")) {
            world.browser().send(Request.submit(page.forms().get(0), Map.of()));
        } else {
            throw new AssertionError("does not know how to go on from " + page);
        }
    }

    private void await(String mail, BooleanSupplier arrived) {
        world.realm().inbox().await(mail, PATIENCE, inbox -> arrived.getAsBoolean());
    }

    private Optional<String> verification() {
        var links = world.mailedLinks();
        return links.stream().filter(link -> link.contains("action-token")).reduce((first, last) -> last);
    }

    private void type(Map<String, String> fields, String field) {
        var page = world.page();
        var form = page.formWith(field).orElseThrow(() -> new AssertionError("no field " + field + " on " + page));
        world.browser().send(Request.submit(form, fields));
    }
}
