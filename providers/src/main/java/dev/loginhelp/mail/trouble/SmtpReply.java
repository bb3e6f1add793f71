package dev.loginhelp.mail.trouble;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * What a mail server answered to an address.
 *
 * @param code the three digits
 * @param subject what it is about by RFC 3463: 1 is the address, 2 the mailbox, the others are about servers and
 *     policies; empty where the server cannot say more than the code
 */
record SmtpReply(int code, Optional<String> subject) {
    private static final int PERMANENT = 500;
    private static final Pattern ENHANCED = Pattern.compile("(?s)\\d{3}[ -][45]\\.(\\d+)\\.\\d+.*");

    static SmtpReply of(SMTPAddressFailedException recipient) {
        Matcher enhanced =
                ENHANCED.matcher(String.valueOf(recipient.getMessage()).strip());
        return new SmtpReply(
                recipient.getReturnCode(), enhanced.matches() ? Optional.of(enhanced.group(1)) : Optional.empty());
    }

    /** A server that cannot say more is believed; a policy is the address's for now (greylisting), but not for good. */
    boolean isAboutAddress() {
        return subject.map(about -> about.equals("1") || about.equals("2") || about.equals("7") && !isForGood())
                .orElse(true);
    }

    boolean isForGood() {
        return code >= PERMANENT;
    }
}
