package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The report as a table, for a spreadsheet. */
class ReportTableIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(People::imported).with(People::formulas);

    private static Report report;

    @BeforeAll
    static void settle() {
        report = Report.of(People.in(realm));
    }

    @Test
    void tableHasTheSameRows() {
        var answer = report.api().get("report.csv");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        var lines = answer.text().split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFFusername,email,firstName,lastName,enabled,reasons");
        assertThat(lines).hasSize(1 + report.rows("max=1000").size());
        assertThat(answer.text()).contains("\r\nno-mail,,no-mail,Tester,true,NO_EMAIL\r\n");
        assertThat(report.api().get("report.csv?reason=ADMINISTRATOR").text().split("\r\n"))
                .hasSize(5);
    }

    @Test
    void nothingInTheTableIsAFormula() {
        var table = report.api().get("report.csv?search=evil").text();
        assertThat(table)
                .contains(",'=1+1,", ",'+1,", ",'-1,", ",'@SUM(A1),", ",\"a\"\"b,c;d\",", "\"'=\"\"\"\",1\"")
                .doesNotContainPattern("(^|[,\"]|\r\n)\\s*[=+@\uff1d-]");
    }
}
