package dev.loginhelp.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * What became of the requests while something was broken; a line of the table in {@code docs/faults.md}.
 *
 * @param requests with those that people repeated after an error
 * @param errors what people saw instead of the answer
 * @param due one for everybody who asked and may have it
 * @param received by how many of them
 * @param doubled mails beyond the first
 */
record Count(String fault, int requests, int errors, int due, int received, int doubled) {
    static Count of(String fault, SimultaneousRequests crowd) {
        return new Count(
                fault,
                crowd.requests(),
                crowd.errors(),
                crowd.size(),
                crowd.reached(),
                crowd.mails() - crowd.reached());
    }

    int lost() {
        return due - received;
    }

    /** Nothing was lost. */
    Count isComplete() {
        write();
        assertThat(lost()).as("mails lost: %s", this).isZero();
        return this;
    }

    /** Nothing was lost, and nobody got two. */
    void isExact() {
        isComplete();
        assertThat(doubled).as("mails doubled: %s", this).isZero();
    }

    /** Keeps the line for the page; the last run of each fault is what the page shows. */
    void write() {
        var line = "| %s | %d | %d | %d | %d | %d | %d |%n"
                .formatted(fault, requests, errors, due, received, lost(), doubled);
        System.out.print(line);
        try {
            Files.writeString(
                    Project.TARGET.resolve("faults.md"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
