package dev.loginhelp.mail.delivery;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Keycloak's own sender from logging a failure while it sends a mail of ours: it logs the mail server's answer,
 * which names the address, with all its causes. What we log instead names none.
 *
 * <p>A filter on the logger, because the sender catches the failure and logs it itself; it lets everything of other
 * threads through, and asks the filter that was there before.
 */
final class QuietSender {
    // The category of Keycloak's ServicesLogger; a logger that nobody holds would be forgotten with its filter.
    private static final Logger KEYCLOAKS = Logger.getLogger("org.keycloak.services");
    private static final ThreadLocal<Boolean> SENDING = ThreadLocal.withInitial(() -> false);

    private QuietSender() {}

    /** What may fail, and how. */
    interface Sending<E extends Exception> {
        void send() throws E;
    }

    static <E extends Exception> void quietly(Sending<E> sending) throws E {
        install();
        SENDING.set(true);
        try {
            sending.send();
        } finally {
            SENDING.remove();
        }
    }

    private static synchronized void install() {
        if (!(KEYCLOAKS.getFilter() instanceof Quiet)) {
            KEYCLOAKS.setFilter(new Quiet(KEYCLOAKS.getFilter()));
        }
    }

    private record Quiet(@Nullable Filter former) implements Filter {
        @Override
        public boolean isLoggable(LogRecord line) {
            return !SENDING.get() && (former == null || former.isLoggable(line));
        }
    }
}
