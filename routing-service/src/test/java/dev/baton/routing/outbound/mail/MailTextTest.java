package dev.baton.routing.outbound.mail;

import static dev.baton.routing.domain.Examples.assignment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.application.Notification;
import dev.baton.routing.application.WaitingNotice;
import io.quarkus.mailer.Mail;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {

    private static final URI INBOX = URI.create("https://baton.example/console");
    private static final Instant DEADLINE = Instant.parse("2026-11-18T12:05:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MERGED")
    void everyMailNamesTheLeadTheReasonALocalTimeAndTheLead(Notification.Kind kind) {
        // When
        Mail mail = MailText.of(notification(kind, "Ada Acme", "Acme", "Demo requested", BERLIN), INBOX);

        // Then
        assertThat(mail.getTo()).containsExactly("rita@baton.example");
        assertThat(mail.getSubject()).contains("Ada Acme, Acme");
        assertThat(mail.getText())
                .contains("Ada Acme, Acme", "Reason: Demo requested")
                .contains("13:05 on Wednesday, 18 November 2026 (Europe/Berlin, CET)")
                .contains("https://baton.example/console/assignments/" + assignment("a"));
    }

    @Test
    void mailAboutAMergedLeadSaysWhoKeepsItAndThatItDoesNotCount() {
        // When
        Mail mail = MailText.of(notification(Notification.Kind.MERGED, "Ada Acme", "Acme", null, BERLIN), INBOX);

        // Then
        assertThat(mail.getSubject()).contains("olleague").contains("Ada Acme, Acme");
        assertThat(mail.getText()).contains("does not count").contains(INBOX.toString());
    }

    @Test
    void unknownCompanyAndReasonAreLeftOut() {
        // When
        Mail mail =
                MailText.of(notification(Notification.Kind.ASSIGNED, "Ada Acme", null, null, ZoneId.of("UTC")), INBOX);

        // Then
        assertThat(mail.getSubject()).isEqualTo("New lead: Ada Acme");
        assertThat(mail.getText()).doesNotContain("Reason", "null").contains("(UTC)");
    }

    @Test
    void nameOfALeadAddsNoHeaderAndNoSecondLine() {
        // When
        Mail mail = MailText.of(
                notification(Notification.Kind.WARNED, "Ada\r\nBcc: all@acme.example", "x".repeat(400), null, BERLIN),
                INBOX);

        // Then
        assertThat(mail.getSubject()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(150);
        assertThat(mail.getText().lines().filter(line -> line.startsWith("Bcc")))
                .isEmpty();
    }

    @Test
    void noticeOfOverdueLeadsCountsThemAndLinksToTheList() {
        // Given
        WaitingNotice notice = new WaitingNotice(
                "max@baton.example", 7, List.of(new WaitingNotice.Line("Ada Acme", "Acme", DEADLINE)));

        // When
        Mail mail = MailText.of(notice, BERLIN, URI.create("https://baton.example/console/"));

        // Then
        assertThat(mail.getSubject()).isEqualTo("7 leads have waited too long for a rep");
        assertThat(mail.getText())
                .contains("- Ada Acme, Acme, waiting since 13:05 on Wednesday, 18 November 2026 (Europe/Berlin, CET)")
                .contains("- and 6 more", "\nhttps://baton.example/console/unassigned\n");
    }

    private static Notification notification(
            Notification.Kind kind, String name, String company, String reason, ZoneId zone) {
        return new Notification(
                kind, "rita@baton.example", "Rita", name, company, reason, DEADLINE, zone, assignment("a"));
    }
}
