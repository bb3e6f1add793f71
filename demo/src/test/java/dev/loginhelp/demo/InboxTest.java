package dev.loginhelp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Inbox inbox = new Inbox(0);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void mailArrivesWithBothPartsAndItsLink() throws MessagingException {
        send("Hanako@Example.test", "ログイン", "Go to https://example.test/a?b=c now\r\n.\r\n");
        var mail = inbox.await("hanako@example.test");
        assertThat(mail.subject()).isEqualTo("ログイン");
        assertThat(mail.link()).isEqualTo("https://example.test/a?b=c");
        assertThat(mail.text()).endsWith("\r\n.\r\n");
        assertThat(mail.html()).isEqualTo("<p>HTML</p>");
    }

    @Test
    void listenerHearsOfEachMail() throws MessagingException {
        var heard = new LinkedBlockingQueue<String>();
        inbox.onArrival(mail -> heard.add(mail.subject()));
        send("a@example.test", "one", "text");
        assertThat(heard).containsExactly("one");
    }

    @Test
    void refusedMailDoesNotArrive() {
        inbox.behave(Reception.NEVER);
        assertThatExceptionOfType(SendFailedException.class).isThrownBy(() -> send("a@example.test", "one", "text"));
        assertThat(inbox.mails()).isEmpty();
    }

    @Test
    void inboxThatIsDownRefusesConnectionsUntilItIsUp() throws MessagingException {
        inbox.down();
        assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> send("a@example.test", "one", "text"));
        inbox.up();
        send("a@example.test", "two", "text");
        assertThat(inbox.await("a@example.test").subject()).isEqualTo("two");
    }

    @Test
    void mailsAreInTheOrderOfTheirArrival() throws MessagingException {
        for (var subject : new String[] {"one", "two", "three"}) {
            send("a@example.test", subject, "text");
        }
        assertThat(inbox.await("a@example.test", 3).subject()).isEqualTo("three");
        assertThat(inbox.mails()).map(Mail::subject).containsExactly("one", "two", "three");
    }

    private void send(String to, String subject, String text) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(inbox.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("from@example.test"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>HTML</p>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(message);
    }
}
