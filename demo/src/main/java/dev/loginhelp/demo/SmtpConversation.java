package dev.loginhelp.demo;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One mail client talking to the inbox: as much of RFC 5321 as sending a mail takes. */
final class SmtpConversation implements Closeable {
    private static final Pattern RECIPIENT = Pattern.compile("RCPT TO:\\s*<([^>]*)>.*", Pattern.CASE_INSENSITIVE);

    private final Socket socket;
    private final Supplier<Reception> reception;
    private final Consumer<Mail> arrived;
    private final BufferedReader in;
    private final OutputStream out;
    private final List<String> recipients = new ArrayList<>();

    SmtpConversation(Socket socket, Supplier<Reception> reception, Consumer<Mail> arrived) throws IOException {
        this.socket = socket;
        this.reception = reception;
        this.arrived = arrived;
        // One char a byte: what the bytes mean is for the mail's own headers to say.
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = socket.getOutputStream();
    }

    void hold() throws IOException, InterruptedException {
        say("220 login-help inbox");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> {
                    say("250-login-help inbox");
                    say("250-AUTH PLAIN");
                    say("250 8BITMIME");
                }
                case "HELO" -> say("250 login-help inbox");
                case "MAIL", "RSET" -> {
                    recipients.clear();
                    say("250 OK");
                }
                case "RCPT" -> recipient(line);
                case "DATA" -> data();
                // It takes mail from everybody, and knows nobody's password.
                case "AUTH" -> say("535 5.7.8 Authentication credentials invalid");
                case "NOOP" -> say("250 OK");
                case "QUIT" -> {
                    say("221 Bye");
                    return;
                }
                default -> say("502 Command not implemented");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void recipient(String line) throws IOException, InterruptedException {
        Matcher address = RECIPIENT.matcher(line);
        var refusal = reception.get().refusal();
        if (!refusal.isEmpty()) {
            say(refusal);
        } else if (address.matches()) {
            recipients.add(address.group(1).toLowerCase(Locale.ROOT));
            say("250 OK");
        } else {
            say("501 Bad recipient");
        }
    }

    private void data() throws IOException, InterruptedException {
        if (recipients.isEmpty()) {
            say("554 No valid recipients");
            return;
        }
        say("354 Go ahead");
        var content = new ByteArrayOutputStream();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
            content.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        Thread.sleep(reception.get().delay().toMillis());
        recipients.forEach(each -> arrived.accept(Mail.of(each, content.toByteArray())));
        say("250 Delivered");
    }

    private void say(String reply) throws IOException, InterruptedException {
        Thread.sleep(reception.get().pace().toMillis());
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
