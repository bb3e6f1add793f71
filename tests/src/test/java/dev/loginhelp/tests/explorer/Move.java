package dev.loginhelp.tests.explorer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Something a person may do at any time; where it makes no sense they do nothing. */
enum Move {
    LOG_IN((world, random) -> logIn(world, world.password())),
    LOG_IN_WRONGLY((world, random) -> logIn(world, pick(random, Typing.PASSWORDS))),
    ASK_FOR_HELP((world, random) -> world.page().links().stream()
            .filter(link -> link.contains("/login-help"))
            .findFirst()
            .ifPresent(world.browser()::open)),
    TYPE_ADDRESS((world, random) -> type(world, Map.of("email", world.person().email()))),
    TYPE_ADDRESS_ODDLY((world, random) ->
            type(world, Map.of("email", Typing.odd(world.person().email(), random)))),
    TYPE_CODE((world, random) -> type(world, Map.of("otp", pick(random, Typing.CODES)))),
    CHOOSE_PASSWORD((world, random) -> {
        var chosen = "Walked-" + random.nextInt(10_000) + "-Password";
        if (world.page().asks("password-new")) {
            type(world, Map.of("password-new", chosen, "password-confirm", chosen));
            if (world.page().asks("username") || world.page().isAway()) {
                world.chosen(chosen);
            }
        }
    }),
    CHOOSE_BADLY((world, random) -> type(
            world,
            Map.of(
                    "password-new", pick(random, Typing.PASSWORDS),
                    "password-confirm", pick(random, Typing.PASSWORDS)))),
    FOLLOW_ANY_LINK((world, random) -> any(random, world.page().links(), world.browser()::open)),
    SEND_ANY_FORM((world, random) ->
            any(random, world.page().forms(), form -> world.browser().send(Request.submit(form, Map.of())))),
    DOUBLE_CLICK((world, random) -> any(random, world.page().forms(), form -> {
        world.browser().send(Request.submit(form, Map.of("email", world.person().email())));
        world.browser().send(Request.submit(form, Map.of("email", world.person().email())));
    })),
    FOLLOW_MAIL((world, random) -> any(random, world.mailedLinks(), world.browser()::open)),
    PREVIEW_MAIL((world, random) -> any(random, world.mailedLinks(), world.browser()::prefetch)),
    OPEN_MAIL_ELSEWHERE((world, random) -> any(random, world.mailedLinks(), link -> {
        world.newBrowser();
        world.browser().open(link);
    })),
    COME_BACK_TOO_LATE((world, random) -> world.whenOver(() -> comeBack(world, random))),
    GO_ELSEWHERE((world, random) ->
            world.browser().open(pick(random, List.of(Entry.values())).url(world.realm()))),
    BEGIN_AGAIN((world, random) -> world.browser().open(world.entry())),
    BACK((world, random) -> world.browser().back()),
    RELOAD((world, random) -> world.browser().reload()),
    NEW_TAB((world, random) -> world.newTab()),
    NEXT_TAB((world, random) -> world.nextTab()),
    LOSE_COOKIES((world, random) -> world.browser().loseCookies()),
    REOPEN_BROWSER((world, random) -> world.browser().restart()),
    SWITCH_LANGUAGE((world, random) -> any(random, world.page().languages(), world.browser()::open)),
    OTHER_BROWSER_LANGUAGE(
            (world, random) -> world.browser().prefer(pick(random, List.of("ja", "pt, fr", "xx", "de")))),
    ADMINISTRATOR_MEDDLES((world, random) -> world.administrator(
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean()
                    ? world.person().email()
                    : "moved-" + world.person().email())),
    ADMINISTRATOR_RELENTS((world, random) -> world.putRight());

    private static final Set<Move> OWNERS = EnumSet.of(
            LOG_IN, FOLLOW_MAIL, PREVIEW_MAIL, OPEN_MAIL_ELSEWHERE, ADMINISTRATOR_MEDDLES, ADMINISTRATOR_RELENTS);

    private final Deed deed;

    Move(Deed deed) {
        this.deed = deed;
    }

    /** What needs neither password nor mailbox. */
    static List<Move> ofStrangers() {
        return EnumSet.complementOf(EnumSet.copyOf(OWNERS)).stream().toList();
    }

    void make(World world, RandomGenerator random) {
        deed.run(world, random);
    }

    /** Two people do the same, one right after the other: what times out for one does so for the other. */
    void makeBoth(World one, World other, int seed) {
        if (this == COME_BACK_TOO_LATE) {
            one.whenOver(() -> {
                comeBack(one, new Random(seed));
                comeBack(other, new Random(seed));
            });
        } else {
            make(one, new Random(seed));
            make(other, new Random(seed));
        }
    }

    private static void comeBack(World world, RandomGenerator random) {
        if (random.nextInt(4) == 0 || world.page().forms().isEmpty()) {
            world.browser().reload();
        } else {
            world.browser()
                    .send(Request.submit(
                            pick(random, world.page().forms()),
                            Map.of("email", world.person().email())));
        }
    }

    private static void logIn(World world, String password) {
        if (world.page().asks("username")) {
            type(world, Map.of("username", world.person().username(), "password", password));
        }
        // Where the name is asked for alone, and where it is known already.
        if (world.page().asks("password") && !world.page().asks("username")) {
            type(world, Map.of("password", password));
        }
    }

    private static void type(World world, Map<String, String> fields) {
        var first = fields.containsKey("username")
                ? "username"
                : fields.keySet().iterator().next();
        world.page().formWith(first).ifPresent(form -> world.browser().send(Request.submit(form, fields)));
    }

    private static <T> void any(RandomGenerator random, List<T> choices, java.util.function.Consumer<T> action) {
        if (!choices.isEmpty()) {
            action.accept(pick(random, choices));
        }
    }

    private static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private interface Deed {
        void run(World world, RandomGenerator random);
    }
}
