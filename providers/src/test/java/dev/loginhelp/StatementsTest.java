package dev.loginhelp;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.SQLServerDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every statement of ours, in the language of databases that no test can run on. */
class StatementsTest {
    enum Language {
        ORACLE(new OracleDialect(), "Oracle"),
        SQL_SERVER(new SQLServerDialect(), "Microsoft SQL Server"),
        MYSQL(new MySQLDialect(), "MySQL"),
        POSTGRESQL(new PostgreSQLDialect(), "PostgreSQL");

        final OtherDatabase database;

        Language(Dialect dialect, String product) {
            this.database = new OtherDatabase(dialect, product);
        }

        /** Asked once: Hibernate takes its time to learn a language. */
        synchronized Set<String> said() {
            if (database.speakers().isEmpty()) {
                database.during(OurStatements::ask);
            }
            return database.said();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachCanBeSaid(Language language) throws IOException {
        Set<String> said = language.said();
        Path file = Path.of("target/statements").resolve(language + ".sql");
        Files.createDirectories(file.getParent());
        Files.write(file, said);
        assertThat(said).hasSizeGreaterThan(40);
    }

    @Test
    void noneIsForgotten() {
        var asking = PackCode.CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(EntityManager.class)
                                && call.getName().matches("create\\w*Query")))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
        assertThat(Language.POSTGRESQL.said()).isNotEmpty();
        assertThat(Language.POSTGRESQL.database.speakers()).isEqualTo(asking);
    }

    /** It takes the empty text for none, and locks neither sorted rows nor the first so many. */
    @Test
    void oracleIsAskedOnlyWhatItCanAnswer() {
        assertThat(Language.ORACLE.said())
                .noneMatch(text -> text.matches("(?s).*[=>]\\s*''(?!').*"))
                .filteredOn(text -> text.contains("for update"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("order by") || text.contains("fetch first"));
    }

    /**
     * It reads a text in a statement in the letters of its own country, and takes the letter that looks most like one it
     * does not have: the full-width at sign for "@", which every address has.
     */
    @Test
    void sqlServerIsToldNoLettersThatItMightTakeForOthers() {
        assertThat(Language.SQL_SERVER.said()).allMatch(text -> text.chars().allMatch(letter -> letter < 0x80));
    }

    /** In a text of MySQL a backslash is the beginning of something. */
    @Test
    void mysqlIsToldThatABackslashIsOne() {
        assertThat(Language.MYSQL.said())
                .filteredOn(text -> text.contains("locate('\\"))
                .isNotEmpty()
                .allMatch(text -> text.contains("locate('\\\\',"));
    }

    @ParameterizedTest
    @EnumSource
    void nodesPassOverEachOthersRows(Language language) {
        assertThat(language.said())
                .filteredOn(text -> text.contains("skip locked") || text.contains("readpast"))
                .hasSize(1)
                .allMatch(text -> text.contains("LOGIN_HELP_QUEUE"));
    }
}
