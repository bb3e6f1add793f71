package dev.loginhelp.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into the form, without what nobody sees: control characters, line ends where there is one line,
 * marks that turn the direction of writing.
 *
 * @param account a login name or an address
 * @param trouble what is wrong: one of {@link Trouble}, if it was chosen
 * @param contact how the person wants to be reached
 * @param words a few words besides
 */
public record TypedRequest(String account, String trouble, String contact, String words) {
    /** The fields of the form. */
    public static final String ACCOUNT = "account";

    public static final String TROUBLE = "trouble";
    public static final String CONTACT = "contact";
    public static final String WORDS = "words";

    public static final int LONGEST_LINE = 255;
    public static final int LONGEST_WORDS = 1000;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\p{Zl}\\p{Zp}]");
    private static final Pattern INVISIBLE_IN_LINES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n]]+");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    public static TypedRequest of(MultivaluedMap<String, String> form) {
        return new TypedRequest(
                line(form.getFirst(ACCOUNT)),
                line(form.getFirst(TROUBLE)),
                line(form.getFirst(CONTACT)),
                lines(form.getFirst(WORDS)));
    }

    /** An empty form. */
    public static TypedRequest nothing() {
        return new TypedRequest("", "", "", "");
    }

    /** What is wrong with it: the message key by field. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        check(errors, ACCOUNT, account, "loginHelpDeskAccountMissing");
        if (Trouble.of(trouble).isEmpty()) {
            errors.put(TROUBLE, "loginHelpDeskTroubleMissing");
        }
        check(errors, CONTACT, contact, "loginHelpDeskContactMissing");
        if (words.length() > LONGEST_WORDS) {
            errors.put(WORDS, "loginHelpDeskTooLong");
        }
        return errors;
    }

    private static void check(Map<String, String> errors, String field, String text, String missing) {
        if (text.isEmpty()) {
            errors.put(field, missing);
        } else if (text.length() > LONGEST_LINE) {
            errors.put(field, "loginHelpDeskTooLong");
        }
    }

    private static String line(@Nullable String typed) {
        return INVISIBLE
                .matcher(Optional.ofNullable(typed).orElse(""))
                .replaceAll(" ")
                .strip();
    }

    private static String lines(@Nullable String typed) {
        String text = LINE_END.matcher(Optional.ofNullable(typed).orElse("")).replaceAll("\n");
        text = INVISIBLE_IN_LINES.matcher(text).replaceAll(" ");
        return MANY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** Says nothing: all of it is personal. */
    @Override
    public String toString() {
        return "TypedRequest";
    }
}
