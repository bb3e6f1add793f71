package dev.loginhelp.tests.explorer;

import dev.loginhelp.tests.secondfactor.AuthenticatorApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Somebody who is entitled to help themselves, and goes on until they are in. */
final class Persistence {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TRIES = 4;
    private static final int MOST_PAGES = 12;
    private static final String PASSWORD = "Persistent-Person-1";

    private final World world;
    private AuthenticatorApp app = new AuthenticatorApp("JBSWY3DPEHPK3PXP");

    Persistence(World world) {
        this.world = world;
    }

    /** In a browser that was never here before, from the first page to the last. */
    void getIn() {
        world.putRight();
        world.newBrowser();
        if (world.isAtPartner()) {
            comeFromPartner();
        }
        askForHelp();
        openLink();
        type(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD), "password-new");
        world.chosen(PASSWORD);
        for (int pages = 0; pages < MOST_PAGES && !isIn(); pages++) {
            goOn();
        }
    }

    boolean isIn() {
        var page = world.page();
        boolean home = page.isAway() || page.isApplication() || page.isEnd();
        return home && world.person().sessions() > 0;
    }

    /** The account is there already, and a password that is not known is asked for to link it with the partner's. */
    private void comeFromPartner() {
        logIn();
        world.browser()
                .send(Request.submit(
                        world.page().formWithButton("linkAccount"), Map.of("submitAction", "linkAccount")));
        world.browser()
                .send(Request.submit(world.page().document().expectFirst("#kc-select-try-another-way-form"), Map.of()));
        for (var way : world.page().document().select("form:has([name=authenticationExecution])")) {
            if (!world.page().asks("password")) {
                world.browser().send(Request.submit(way, Map.of()));
            }
        }
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
            int before = links("/login-help/link/").size();
            type(Map.of("email", world.person().email()), "email");
            await("a link", () -> links("/login-help/link/").size() > before);
            openNewest("/login-help/link/");
            if (!world.page().asks("password-new")) {
                askForHelp();
            }
        }
    }

    private void goOn() {
        var page = world.page();
        if (page.asks("username") || page.asks("password")) {
            logIn();
        } else if (page.asks("otp")) {
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
            await("a mail to verify the address", () -> !links("action-token").isEmpty());
            openNewest("action-token");
        } else if (page.forms().size() == 1) {
            world.browser().send(Request.submit(page.forms().get(0), Map.of()));
        } else {
            throw new AssertionError("does not know how to go on from " + page);
        }
    }

    private void logIn() {
        if (world.page().asks("username")) {
            type(Map.of("username", world.person().username(), "password", world.password()), "username");
        }
        if (world.page().asks("password") && !world.page().asks("username")) {
            type(Map.of("password", world.password()), "password");
        }
    }

    private void await(String mail, BooleanSupplier arrived) {
        world.realm().inbox().await(mail, PATIENCE, inbox -> arrived.getAsBoolean());
    }

    private void openNewest(String kind) {
        var links = links(kind);
        world.browser().open(links.get(links.size() - 1));
    }

    private List<String> links(String kind) {
        return world.mailedLinks().stream().filter(link -> link.contains(kind)).toList();
    }

    private void type(Map<String, String> fields, String field) {
        var page = world.page();
        var form = page.formWith(field).orElseThrow(() -> new AssertionError("no field " + field + " on " + page));
        world.browser().send(Request.submit(form, fields));
    }
}
