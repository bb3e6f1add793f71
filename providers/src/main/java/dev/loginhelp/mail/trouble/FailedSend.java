package dev.loginhelp.mail.trouble;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.keycloak.email.EmailException;

/**
 * What a mail server, or the way to it, made of a mail.
 *
 * @param trouble what kind of failure it was
 * @param error what to tell the operator; never an address
 * @param refusedForGood whether trying again is of no use: this address, or this mail, will never be taken
 * @param words all that was said, without addresses and links
 */
public record FailedSend(Trouble trouble, String error, boolean refusedForGood, String words) {
    private static final int MOST_CAUSES = 8;
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;
    private static final String END_OF_MAIL = ".";

    public static FailedSend of(Throwable failure) {
        String kinds = FailedSend.kinds(failure);
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof EmailException unsendable && isAddressThatNoMailCanCarry(unsendable)) {
                return new FailedSend(Trouble.ADDRESS, kinds, true, ServerWords.of(failure));
            }
            if (cause instanceof SMTPAddressFailedException recipient) {
                SmtpReply reply = SmtpReply.of(recipient);
                return answered(failure, reply.code(), reply.isForGood() && reply.isAboutAddress());
            }
            if (cause instanceof SMTPSendFailedException mail) {
                int code = mail.getReturnCode();
                return answered(failure, code, code >= PERMANENT && END_OF_MAIL.equals(mail.getCommand()));
            }
            cause = cause.getCause();
        }
        return new FailedSend(Trouble.of(failure), kinds, false, ServerWords.of(failure));
    }

    /** The mail was not even made. */
    public static FailedSend ofRendering(String error) {
        return new FailedSend(Trouble.OTHER, error, false, error);
    }

    /** What is kept of it in the queue: {@link Trouble#in} reads it. */
    public String text() {
        return trouble.named(error);
    }

    /** Names a failure by its kinds alone, because a mail server's words often repeat the address. */
    public static String kinds(Throwable failure) {
        StringBuilder kinds = new StringBuilder(failure.getClass().getSimpleName());
        Throwable cause = failure.getCause();
        // Bounded, because two failures may name each other as their cause.
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            kinds.append(" < ").append(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return kinds.toString();
    }

    /** Keycloak's sender says it by these words alone; of the realm's own address it says "Invalid sender address". */
    private static boolean isAddressThatNoMailCanCarry(EmailException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Invalid address");
    }

    private static FailedSend answered(Throwable failure, int code, boolean forGood) {
        String kinds = FailedSend.kinds(failure);
        String error = code >= TEMPORARY ? kinds + " (" + code + ")" : kinds;
        return new FailedSend(Trouble.of(failure), error, forGood, ServerWords.of(failure));
    }
}
