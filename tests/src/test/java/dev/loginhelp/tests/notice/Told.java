package dev.loginhelp.tests.notice;

import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;

/** What people were told by mail. */
public final class Told {
    private Told() {}

    /** The mail of that number among those whose subject begins so, once it is there. */
    public static Mail mail(TestRealm realm, TestUser user, String subject, int number) {
        realm.inbox()
                .await(
                        subject,
                        box -> box.mailsTo(user.email()).stream()
                                        .filter(mail -> mail.subject().startsWith(subject))
                                        .count()
                                >= number);
        return realm.inbox().mailsTo(user.email()).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .skip(number - 1)
                .findFirst()
                .orElseThrow();
    }
}
