package dev.loginhelp.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail that arrived.
 *
 * @param recipient to whom the envelope was addressed, in lower case
 * @param subject decoded
 * @param text the plain text part, empty if there is none
 * @param html the HTML part, empty if there is none
 * @param source everything as it came over the wire, headers included
 * @param arrived when the inbox took it
 */
public record Mail(String recipient, String subject, String text, String html, String source, Instant arrived) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static Mail of(String recipient, byte[] source) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            return new Mail(
                    recipient,
                    String.valueOf(message.getSubject()),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    new String(source, StandardCharsets.UTF_8),
                    Instant.now());
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("Not a readable mail", e);
        }
    }

    /** The links of the text part, in order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The one link of the text part; a mail with none or several is an error. */
    public String link() {
        var links = links();
        if (links.size() != 1) {
            throw new IllegalStateException(
                    "Expected one link in the mail \"%s\", but there are %d".formatted(subject, links.size()));
        }
        return links.get(0);
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String found = part(each, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
