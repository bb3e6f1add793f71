package dev.loginhelp.tests.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A walk that can be made again: each step carries the seed of its own choices, so that leaving one out does not change
 * the others.
 */
record Walk(long seed, Entry entry, State state, List<Step> steps) {
    private static final int LONGEST = 14;

    static Walk of(long seed) {
        return of(seed, List.of(Move.values()));
    }

    /** Of somebody who can neither log in nor read the mailbox. */
    static Walk ofStranger(long seed) {
        return of(seed, Move.ofStrangers());
    }

    private static Walk of(long seed, List<Move> moves) {
        var random = new Random(seed);
        var entry = Entry.values()[random.nextInt(Entry.values().length)];
        var state = State.values()[random.nextInt(State.values().length)];
        List<Step> steps = new ArrayList<>();
        for (int length = 2 + random.nextInt(LONGEST); length > 0; length--) {
            steps.add(new Step(moves.get(random.nextInt(moves.size())), random.nextInt()));
        }
        return new Walk(seed, entry, state, steps);
    }

    Walk with(List<Step> fewer) {
        return new Walk(seed, entry, state, fewer);
    }

    @Override
    public String toString() {
        return "seed %d: %s, %s; %s"
                .formatted(
                        seed,
                        entry,
                        state,
                        steps.stream().map(step -> step.move().name()).collect(Collectors.joining(", ")));
    }

    /** @param seed of what the move leaves open */
    record Step(Move move, int seed) {}
}
