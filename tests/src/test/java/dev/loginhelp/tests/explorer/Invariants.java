package dev.loginhelp.tests.explorer;

/** What is true of every page that anybody ever sees. */
final class Invariants {
    private static final int SERVER_ERROR = 500;

    private Invariants() {}

    static void hold(World world) {
        var page = world.page();
        if (page.status() >= SERVER_ERROR) {
            throw new AssertionError("the server failed");
        }
        if (page.forms().stream().anyMatch(form -> form.attr("action").isBlank())) {
            throw new AssertionError("a form that leads nowhere: " + page);
        }
        // The partner has no pack.
        if (!page.hasNextStep() && !world.isAtPartner()) {
            throw new AssertionError("a page without a next step: "
                    + page.document().select("#kc-content, main, body").text());
        }
    }
}
