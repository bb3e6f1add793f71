package dev.loginhelp.report;

import dev.loginhelp.eligibility.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who cannot reset their own password.
 *
 * @param reasons why, the one to mend first
 */
public record ReportRow(
        String id,
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean enabled,
        List<Reason> reasons) {}
