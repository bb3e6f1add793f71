package dev.loginhelp.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What the person in front of the demo is told: where to go, as whom, and what is to be seen with each person. */
final class Guide {
    static final String REALM = "login-help-demo";
    static final String PASSWORD = "demo-password-1";

    /** Everybody in the demo realm. */
    static final List<Person> PEOPLE = List.of(
            new Person("emma", "emma@example.test", "gets a link, in English"),
            new Person("hanako", "hanako@example.test", "gets a link, in Japanese"),
            new Person("olivia", "olivia@example.test", "has a second factor (authenticator secret JBSWY3DPEHPK3PXP)"),
            new Person("noah", "no email", "no link: there is nowhere to send it"),
            new Person("mia", "reception@example.test", "no link: shares a mailbox with liam"),
            new Person("liam", "reception@example.test", "no link: shares a mailbox with mia"),
            new Person("ava", "ava@mail.login-help.test", "no link: that mailbox can only be opened with this login"),
            new Person("lucas", "lucas@example.test", "a link, unless the realm wants verified addresses only"),
            new Person("isla", "isla@example.test", "no link: the account is disabled"),
            new Person("ethan", "ethan@example.test", "no link: locked after too many failed logins"),
            new Person("zoe", "zoe@example.test", "no link: the password is managed by an identity provider"),
            new Person("service-account-demo-service", "robot@example.test", "no link: a program, not a person"),
            new Person("grace", "grace@example.test", "general administrator: can manage users"),
            new Person("max", "max@example.test", "master administrator of the realm"));

    private final URI base;
    private final Path mails;

    Guide(URI base, Path mails) {
        this.base = base;
        this.mails = mails;
    }

    void print(PrintStream out) {
        var realm = base + "/realms/" + REALM;
        out.printf("%nLogin Help is ready.%n%n");
        out.printf("  Log in             %s/account%n", realm);
        out.printf("  Help page          %s/login-help?client_id=account-console%n", realm);
        out.printf("  Realm console      %s/admin/%s/console/  (as max or grace)%n", base, REALM);
        out.printf(
                "  Keycloak console   %s/admin/  (%s / %s)%n",
                base, KeycloakServer.ADMINISTRATOR, KeycloakServer.ADMINISTRATOR);
        out.printf("%nEverybody's password is %s:%n%n", PASSWORD);
        PEOPLE.forEach(person -> out.printf("  %-29s %-25s %s%n", person.username(), person.mailbox(), person.why()));
        out.printf("%nTo see another language, add kc_locale to an address: de, en, es, fr, ja, zh-CN, zh-TW.%n");
        out.printf("Emails appear below as they arrive, and as files in %s:%n", mails);
        out.printf(".html for a browser, .eml for a mail program.%n");
        out.printf("Ctrl-C ends the demo. Its data stay; -Dfresh deletes them.%n%n");
    }

    /**
     * One person of the demo realm.
     *
     * @param why what is to be seen with this person
     */
    record Person(String username, String mailbox, String why) {}
}
