package dev.loginhelp.apierror;

import java.util.List;

/** Ends a request that is refused. Throw it before anything is changed, or let the transaction be rolled back. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApiError why;
    private final String field;
    private final transient List<Object> arguments;

    private ApiException(ApiError why, String field, List<Object> arguments) {
        super(why + " " + field, null, false, false);
        this.why = why;
        this.field = field;
        this.arguments = arguments;
    }

    /** @param arguments what the sentence names */
    public static ApiException because(ApiError why, Object... arguments) {
        return new ApiException(why, "", List.of(arguments));
    }

    /** The same with the field to blame, as a path: {@code mailboxDomains[1]}. */
    public ApiException at(String path) {
        return new ApiException(why, path, arguments);
    }

    public ApiError why() {
        return why;
    }

    /** The field to blame; empty if none. */
    public String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
