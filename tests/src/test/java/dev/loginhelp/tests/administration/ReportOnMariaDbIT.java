package dev.loginhelp.tests.administration;

import dev.loginhelp.tests.database.ServerOnMariaDb;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The report asks the tables itself: a database that compares texts by their looks must answer the same. */
@Tag("mariadb")
@ResourceLock("the MariaDB")
class ReportOnMariaDbIT {
    @Order(1)
    @RegisterExtension
    static final ServerOnMariaDb server = new ServerOnMariaDb();

    @Order(2)
    @RegisterExtension
    static final TestRealm realm =
            TestRealm.installed().on(server).with(People::imported).with(People::formulas);

    private static Report report;

    @BeforeAll
    static void settle() {
        report = Report.of(People.in(realm));
    }

    @Test
    void reportSaysOfEverybodyWhatTheRulesSay() {
        report.saysWhatTheRulesSay();
    }

    @Test
    void totalsAreTheSumOfTheRows() {
        report.isSummedUp();
    }
}
