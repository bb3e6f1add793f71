package dev.loginhelp.tests.climbing;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Walks on a realm of its own, and looks now and then whether somebody stands where they must not. */
final class Climb {
    private static final int STEPS_BETWEEN_LOOKS = 80;

    private final Supplier<TestRealm> kind;

    /** @param kind how the realm is to be, and on which server */
    Climb(Supplier<TestRealm> kind) {
        this.kind = kind;
    }

    /** What is wrong in the end, and after how many steps; nothing if all is well. */
    Fall go(Walk walk) {
        try (var stage = new Stage(kind.get(), walk.mix())) {
            var fall = on(stage, Sight.of(stage), walk);
            return fall.isDeep() ? fall : new Fall(walk, Logins.wrongIn(stage), fall.statuses(), stage.lost());
        }
    }

    /** The same where others have walked before; nobody logs in in the end. */
    static Fall on(Stage stage, Sight start, Walk walk) {
        var statuses = new ArrayList<Integer>();
        for (var step : walk.steps()) {
            statuses.add(stage.perform(step));
            if (statuses.size() % STEPS_BETWEEN_LOOKS == 0
                    || statuses.size() == walk.steps().size()) {
                var wrong = Sight.of(stage).wrongSince(start, stage.id("grace"));
                if (!wrong.isEmpty()) {
                    return new Fall(walk.with(walk.steps().subList(0, statuses.size())), wrong, statuses, stage.lost());
                }
            }
        }
        return new Fall(walk, List.of(), statuses, stage.lost());
    }

    Stage stage(Mix mix) {
        return new Stage(kind.get(), mix);
    }

    /** The shortest walk that still falls, found by leaving out ever smaller parts. */
    Fall shortest(Fall fall) {
        var best = onlyDone(fall);
        for (var part = Math.max(1, best.walk().steps().size() / 2); part > 0; part = part == 1 ? 0 : (part + 1) / 2) {
            for (var from = 0; from < best.walk().steps().size(); ) {
                var steps = new ArrayList<>(best.walk().steps());
                steps.subList(from, Math.min(steps.size(), from + part)).clear();
                var shorter = steps.isEmpty() ? null : go(best.walk().with(steps));
                if (shorter != null && shorter.isDeep()) {
                    best = shorter;
                } else {
                    from += part;
                }
            }
        }
        return best;
    }

    // Most of what a climber tries is refused, and leaves nothing behind.
    private Fall onlyDone(Fall fall) {
        var done = IntStream.range(0, fall.statuses().size())
                .filter(step -> fall.statuses().get(step) < 300)
                .mapToObj(fall.walk().steps()::get)
                .toList();
        var again = go(fall.walk().with(done));
        return again.isDeep() ? again : fall;
    }

    /**
     * How a walk ended.
     *
     * @param wrong what must not be; empty if all is well
     * @param statuses what was answered to each step
     * @param lost steps at which the climber was not logged in any more
     */
    record Fall(Walk walk, List<String> wrong, List<Integer> statuses, int lost) {
        boolean isDeep() {
            return !wrong.isEmpty();
        }

        @Override
        public String toString() {
            var text = new StringBuilder(walk.mix().toString());
            for (var i = 0; i < walk.steps().size(); i++) {
                text.append("\n").append(walk.steps().get(i)).append("   # ").append(statuses.get(i));
            }
            return text.append("\n=> ").append(String.join("; ", wrong)).toString();
        }
    }
}
