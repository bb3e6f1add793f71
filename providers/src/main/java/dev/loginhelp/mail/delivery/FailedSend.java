package dev.loginhelp.mail.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.keycloak.email.EmailException;

/**
 * What a mail server, or the way to it, made of a mail.
 *
 * @param error what to tell the operator; never an address
 * @param refusedForGood whether trying again is of no use: this address, or this mail, will never be taken
 */
record FailedSend(String error, boolean refusedForGood) {
    private static final int MOST_CAUSES = 8;
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;
    private static final String END_OF_MAIL = ".";
    // RFC 3463: the class, then the subject. 1 is the address, 2 the mailbox; the others are about servers and
    // policies,
    // which somebody repairs.
    private static final Pattern ENHANCED = Pattern.compile("(?s)5\\d\\d[ -]5\\.(\\d+)\\.\\d+.*");

    static FailedSend of(Throwable failure) {
        String kinds = Delivery.describe(failure);
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof EmailException unsendable && isAddressThatNoMailCanCarry(unsendable)) {
                return new FailedSend(kinds, true);
            }
            if (cause instanceof SMTPAddressFailedException recipient) {
                return refused(kinds, recipient.getReturnCode(), isAboutAddress(recipient));
            }
            if (cause instanceof SMTPSendFailedException mail && END_OF_MAIL.equals(mail.getCommand())) {
                return refused(kinds, mail.getReturnCode(), true);
            }
            cause = cause.getCause();
        }
        return new FailedSend(kinds, false);
    }

    /** Keycloak's sender says it by these words alone; of the realm's own address it says "Invalid sender address". */
    private static boolean isAddressThatNoMailCanCarry(EmailException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Invalid address");
    }

    private static FailedSend refused(String kinds, int code, boolean aboutThisMail) {
        boolean forGood = code >= PERMANENT && aboutThisMail;
        return new FailedSend(code >= TEMPORARY ? kinds + " (" + code + ")" : kinds, forGood);
    }

    /** A server that cannot say more than 5xx is believed. */
    private static boolean isAboutAddress(SMTPAddressFailedException recipient) {
        Matcher enhanced =
                ENHANCED.matcher(String.valueOf(recipient.getMessage()).strip());
        return !enhanced.matches()
                || enhanced.group(1).equals("1")
                || enhanced.group(1).equals("2");
    }
}
