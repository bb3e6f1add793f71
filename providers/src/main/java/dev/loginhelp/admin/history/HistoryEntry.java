package dev.loginhelp.admin.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param time in milliseconds since 1970
 * @param what the person themselves did, or was done to the account
 * @param by the login name of the administrator who did it; absent where the person did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(long time, What what, @Nullable String by) {
    /** What can happen. */
    public enum What {
        LOGIN,
        LOGIN_FAILED,
        LINK_REQUESTED,
        PASSWORD_CHANGED,
        SECOND_FACTOR_CHANGED,
        TEMPORARY_PASSWORD,
        TEMPORARY_PASSWORD_WITHDRAWN,
        RESET_LINK,
        RESET_LINK_WITHDRAWN,
        ACCESS_PASS,
        ACCESS_PASS_WITHDRAWN,
        SECOND_FACTOR_REMOVED,
        UNLOCKED,
        PASSWORD_SET,
        ACTIONS_MAILED,
        ACCOUNT_CHANGED,
        REFUSED
    }
}
