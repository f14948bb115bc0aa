package dev.baton.localstack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * One mail as a reader wants it.
 *
 * @param sentAt what the sender said, or the time it was read from the server
 * @param text the plain body, empty when there is none
 * @param html the HTML body, empty when there is none
 */
public record Mail(String from, String to, String subject, Instant sentAt, String text, String html) {

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    InternetAddress.toUnicodeString(message.getFrom()),
                    InternetAddress.toUnicodeString(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse("(no subject)"),
                    Optional.ofNullable(message.getSentDate())
                            .map(Date::toInstant)
                            .orElseGet(Instant::now),
                    body(message, "text/plain").orElse(""),
                    body(message, "text/html").orElse(""));
        } catch (MessagingException | IOException e) {
            return new Mail("", "", "(unreadable)", Instant.now(), String.valueOf(e.getMessage()), "");
        }
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart inner = parts.getBodyPart(index);
            Optional<String> found = body(inner, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
