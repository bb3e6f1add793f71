package dev.loginhelp.tests.administration;

import dev.loginhelp.tests.cluster.TwoNodes;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The report asks the tables itself: the other database must answer the same. */
@Tag("cluster")
@ResourceLock("the two nodes")
class ReportOnPostgreSqlIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed()
            .on(() -> TwoNodes.get().a())
            .with(People::imported)
            .with(People::formulas);

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
