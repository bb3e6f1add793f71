package dev.loginhelp.tests.explorer;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes one walk and tells what is wrong with it: an empty text is a good one. */
final class Expedition {
    private final TestRealm realm;
    private final Walk walk;
    private final List<String> seen = new ArrayList<>();

    Expedition(TestRealm realm, Walk walk) {
        this.realm = realm;
        this.walk = walk;
    }

    String fault() {
        var log = new ServerLog(realm);
        try {
            go();
            return log.errors().isEmpty() ? "" : log.errors() + told();
        } catch (AssertionError | RuntimeException e) {
            return e + told();
        }
    }

    private void go() {
        var name = "walker-" + UUID.randomUUID().toString().substring(0, 8);
        var person = walk.state()
                .describe(realm.user(name).email(name + "@example.test"))
                .create();
        if (walk.state() == State.LOCKED) {
            person.lock();
        }
        realm.change(representation -> representation.put("resetPasswordAllowed", true));
        var world = new World(realm, person, walk.entry());
        look(walk.entry().name(), world.page());
        for (var step : walk.steps()) {
            step.move().make(world, new Random(step.seed()));
            look(step.move().name(), world.page());
        }
        seen.add("PERSISTS");
        var persistence = new Persistence(world);
        var end = persistence.getIn();
        look("ARRIVES", end);
        if (!persistence.isIn()) {
            throw new AssertionError("entitled, persisted, and is not in");
        }
    }

    private void look(String move, WebPage page) {
        seen.add(move + " -> " + page);
        if (page.status() >= 500) {
            throw new AssertionError("the server failed");
        }
        if (!page.hasNextStep()) {
            throw new AssertionError("a page without a next step: "
                    + page.document().select("#kc-content, main, body").text());
        }
    }

    private String told() {
        return "\n  " + String.join("\n  ", seen);
    }
}
