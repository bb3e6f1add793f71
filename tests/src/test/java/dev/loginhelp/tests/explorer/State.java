package dev.loginhelp.tests.explorer;

import dev.loginhelp.tests.realm.TestUser;

/** How things stand with an account when its owner cannot log in. */
enum State {
    PLAIN,
    SECOND_FACTOR,
    MUST_VERIFY_EMAIL,
    MUST_CHANGE_PASSWORD,
    MUST_SET_UP_SECOND_FACTOR,
    NO_PASSWORD,
    LOCKED,
    DISABLED;

    TestUser create(TestUser.Draft person) {
        var created = describe(person).create();
        if (this == LOCKED) {
            created.lock();
        }
        if (this == DISABLED) {
            created.change(user -> user.put("enabled", false));
        }
        return created;
    }

    private TestUser.Draft describe(TestUser.Draft person) {
        return switch (this) {
            case PLAIN, LOCKED, DISABLED -> person;
            case SECOND_FACTOR -> person.secondFactor();
            case MUST_VERIFY_EMAIL -> action(person.unverified(), "VERIFY_EMAIL");
            case MUST_CHANGE_PASSWORD -> action(person, "UPDATE_PASSWORD");
            case MUST_SET_UP_SECOND_FACTOR -> action(person, "CONFIGURE_TOTP");
            case NO_PASSWORD -> person.withoutPassword();
        };
    }

    private static TestUser.Draft action(TestUser.Draft person, String action) {
        return person.with(user -> user.withArray("/requiredActions").add(action));
    }
}
