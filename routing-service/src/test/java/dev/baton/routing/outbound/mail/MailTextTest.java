package dev.baton.routing.outbound.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.application.Notification;
import io.quarkus.mailer.Mail;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {

    private static final URI INBOX = URI.create("https://baton.example/console");
    private static final Instant DEADLINE = Instant.parse("2026-11-18T12:05:00Z");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MERGED")
    void everyMailNamesTheLeadTheTimeAndTheWay(Notification.Kind kind) {
        // When
        Mail mail = MailText.of(notification(kind, "Acme"), INBOX);

        // Then
        assertThat(mail.getTo()).containsExactly("rita@baton.example");
        assertThat(mail.getSubject()).contains("Ada Acme, Acme");
        assertThat(mail.getText()).contains("2026-11-18T12:05:00Z").contains(INBOX.toString());
    }

    @Test
    void aMailAboutAMergedLeadSaysWhoKeepsItAndThatItDoesNotCount() {
        // When
        Mail mail = MailText.of(notification(Notification.Kind.MERGED, "Acme"), INBOX);

        // Then
        assertThat(mail.getSubject()).contains("colleague").contains("Ada Acme, Acme");
        assertThat(mail.getText()).contains("does not count").contains(INBOX.toString());
    }

    @Test
    void anUnknownCompanyIsLeftOut() {
        assertThat(MailText.of(notification(Notification.Kind.ASSIGNED, null), INBOX)
                        .getSubject())
                .isEqualTo("A lead for you: Ada Acme");
    }

    private static Notification notification(Notification.Kind kind, String company) {
        return new Notification(kind, "rita@baton.example", "Rita", "Ada Acme", company, DEADLINE);
    }
}
