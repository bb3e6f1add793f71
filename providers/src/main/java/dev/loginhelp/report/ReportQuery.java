package dev.loginhelp.report;

import dev.loginhelp.eligibility.Reason;
import java.util.Optional;

/**
 * Which rows of the report.
 *
 * @param reason only people with this reason
 * @param search only people who are found like this; empty for everybody
 * @param after the login name after which the page begins; empty for the first page
 * @param before the login name before which the page ends; empty for a page that is counted from its beginning
 * @param max how many rows at the most
 */
public record ReportQuery(Optional<Reason> reason, String search, String after, String before, int max) {
    /** The most rows a page may have. */
    public static final int MOST = 1000;

    /** The page that begins after this login name. */
    public ReportQuery after(String username) {
        return new ReportQuery(reason, search, username, before, max);
    }
}
