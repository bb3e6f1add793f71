package dev.loginhelp.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the simple HTML of an administrator's message into the plain text that a text mail needs. */
final class PlainText {
    private static final Pattern INVISIBLE =
            Pattern.compile("<(script|style)\\b.*?(</\\1\\s*>|$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile(
            "<a\\b[^>]*?href\\s*=\\s*[\"']?((?:https?|mailto):[^\"'\\s>]+)[\"']?[^>]*>(.*?)</a\\s*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINE_END =
            Pattern.compile("<br\\s*/?>|</(p|div|li|h[1-6])\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^>]*>");
    private static final Pattern MANY_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");

    private PlainText() {}

    static String of(String html) {
        String text = INVISIBLE.matcher(html).replaceAll("");
        text = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(writeOut(link.group(1), link.group(2))));
        text = LINE_END.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
        text = text.replace("&nbsp;", " ").replace("&amp;", "&");
        return MANY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static String writeOut(String target, String words) {
        String shown = target.startsWith("mailto:") ? target.substring("mailto:".length()) : target;
        return words.contains(shown) ? words : words + " (" + shown + ")";
    }
}
