package dev.loginhelp.mail.delivery;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the simple HTML of an administrator's message into the plain text that a text mail needs. */
final class PlainText {
    private static final String MAILTO = "mailto:";
    private static final Pattern INVISIBLE = Pattern.compile(
            "<!--.*?(-->|$)|<(script|style)\\b.*?(</\\2\\s*>|$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile(
            "<a\\b[^>]*?href\\s*=\\s*[\"']?((?:https?|mailto):[^\"'\\s>]+)[\"']?[^>]*>(.*?)</a\\s*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINE_END =
            Pattern.compile("<br\\s*/?>|</(p|div|li|h[1-6])\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^>]*>");
    private static final Pattern MANY_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");

    private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "amp", "&");

    private PlainText() {}

    static String of(String html) {
        String text = INVISIBLE.matcher(html).replaceAll("");
        text = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(writeOut(link.group(1), link.group(2))));
        text = LINE_END.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
        return MANY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        boolean printable = Character.isValidCodePoint(code)
                && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE;
        return printable ? Character.toString(code) : "";
    }

    private static String writeOut(String target, String words) {
        boolean isMail = target.regionMatches(true, 0, MAILTO, 0, MAILTO.length());
        String shown = isMail ? target.substring(MAILTO.length()) : target;
        return words.contains(shown) ? words : words + " (" + shown + ")";
    }
}
