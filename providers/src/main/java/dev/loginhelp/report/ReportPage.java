package dev.loginhelp.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of the report.
 *
 * @param users in the order of login names
 * @param next after whom the following page begins; absent on the last one
 */
public record ReportPage(List<ReportRow> users, @Nullable String next) {}
