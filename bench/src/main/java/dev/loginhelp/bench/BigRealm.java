package dev.loginhelp.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.PostgreSql;
import dev.loginhelp.demo.RealmExport;

/** A realm with a million people, filled straight into the tables; a second run finds it as the first has left it. */
record BigRealm(Ground ground, AdminApi admin, PostgreSql database) {
    static final String NAME = "big";

    void fill(int people) {
        if (!admin.exists("realms/" + NAME)) {
            var realm = RealmExport.read(ground.root(), 25).named(NAME).empty().json();
            realm.withArray("/components/dev.loginhelp.settings.LoginHelpSettings")
                    .path(0)
                    .withObject("/config")
                    .set("mailboxDomains", JsonNodeFactory.instance.arrayNode().add("corp.example.com"));
            admin.post("realms", realm);
        }
        if (people() < people) {
            ground.progress()
                    .during(
                            "Filling the realm with " + people + " people",
                            () -> database.psql(
                                    "-v", "realm=" + NAME,
                                    "-v", "people=" + people,
                                    "-f",
                                            ground.root()
                                                    .resolve("bench/report/users.sql")
                                                    .toString()));
        }
    }

    private long people() {
        return Long.parseLong(
                database.sql("select count(*) from user_entity u join realm r on r.id = u.realm_id where r.name = '"
                                + NAME + "'")
                        .strip());
    }
}
