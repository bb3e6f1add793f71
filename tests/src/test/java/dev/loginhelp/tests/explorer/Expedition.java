package dev.loginhelp.tests.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes one walk and tells what is wrong with it: an empty text is a good one. */
final class Expedition {
    private final Land land;
    private final Walk walk;
    private final List<String> seen = new ArrayList<>();

    Expedition(Land land, Walk walk) {
        this.land = land;
        this.walk = walk;
    }

    String fault() {
        var log = new ServerLog(land.realm());
        try {
            go();
            return log.errors().isEmpty() ? "" : log.errors() + told();
        } catch (AssertionError | RuntimeException e) {
            return e + told();
        }
    }

    private void go() {
        var name = "walker-" + UUID.randomUUID().toString().substring(0, 8);
        var person = walk.state().create(land.realm().user(name).email(name + "@example.test"));
        land.realm().change(representation -> representation.put("resetPasswordAllowed", true));
        var world = new World(land, person, walk.entry());
        look(walk.entry().name(), world);
        for (var step : walk.steps()) {
            step.move().make(world, new Random(step.seed()));
            look(step.move().name(), world);
        }
        seen.add("PERSISTS");
        var persistence = new Persistence(world);
        persistence.getIn();
        look("ARRIVES", world);
        if (!persistence.isIn()) {
            throw new AssertionError("entitled, persisted, and is not in");
        }
    }

    private void look(String move, World world) {
        seen.add(move + " -> " + world.page());
        Invariants.hold(world);
    }

    private String told() {
        return "\n  " + String.join("\n  ", seen);
    }
}
