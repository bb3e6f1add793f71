package dev.loginhelp.guard.store;

import java.lang.StackWalker.Option;
import org.jspecify.annotations.Nullable;
import org.keycloak.services.ErrorResponseException;

/**
 * Ends a request from below the store. EntityManagerProxy would make a ModelException of any exception that comes up
 * from there, and Keycloak's resources a 400 or a 500 of that. While it looks for the cause it meets the refusal again.
 */
public final class RefusedWrite extends ErrorResponseException {
    private static final long serialVersionUID = 1;
    private static final String STORE = "org.keycloak.connections.jpa.";
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    public RefusedWrite(ErrorResponseException refusal) {
        super(refusal.getResponse());
    }

    // Not synchronized, as in Throwable: the cause never changes.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public @Nullable Throwable getCause() {
        if (STACK.getCallerClass().getName().startsWith(STORE)) {
            throw this;
        }
        return super.getCause();
    }
}
