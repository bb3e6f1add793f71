package dev.loginhelp.containers;

import dev.loginhelp.tests.realm.TestRealm;

/** Which way the mails of a realm go. */
final class Post {
    private Post() {}

    /** To the inbox that runs beside the server: from a container the test's own cannot be reached. */
    static TestRealm through(TestRealm realm) {
        return realm.with(imported -> imported.withObject("/smtpServer")
                .put("host", Containers.SMTP_HOST)
                .put("port", String.valueOf(Containers.SMTP)));
    }
}
