package dev.baton.routing.outbound.mail;

import dev.baton.routing.application.Notification;
import dev.baton.routing.application.WaitingNotice;
import io.quarkus.mailer.Mail;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of each mail: who the lead is, why it came, by when to respond, and a link; contact data stay behind the link. */
final class MailText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final int LONGEST_SUBJECT = 150;

    private MailText() {}

    /** A mail about an assignment, which it links to. */
    static Mail of(Notification about, URI inbox) {
        String link = base(inbox) + "/assignments/" + about.assignment();
        return Mail.withText(about.to(), line(subject(about)), text(about) + "\n\n" + link + "\n");
    }

    /** A mail about leads that wait too long; it links to the list of unassigned leads. */
    static Mail of(WaitingNotice notice, ZoneId zone, URI inbox) {
        boolean one = notice.count() == 1;
        String subject =
                one ? "1 lead has waited too long for a rep" : notice.count() + " leads have waited too long for a rep";
        String leads = notice.mostUrgent().stream()
                .map(lead -> "- %s, waiting since %s"
                        .formatted(line(who(lead.name(), lead.company())), time(lead.since(), zone)))
                .collect(Collectors.joining("\n"));
        String more = notice.count() > notice.mostUrgent().size()
                ? "\n- and %d more"
                        .formatted(notice.count() - notice.mostUrgent().size())
                : "";
        String text = "%s. No rep has responded. Assign %s to a rep:\n\n%s%s\n\n%s/unassigned\n"
                .formatted(subject, one ? "it" : "them", leads, more, base(inbox));
        return Mail.withText(notice.to(), subject, text);
    }

    private static String subject(Notification about) {
        String lead = who(about.leadName(), about.company());
        return switch (about.kind()) {
            case ASSIGNED -> "New lead: " + lead + (about.reason() == null ? "" : " – " + about.reason());
            case WARNED -> "Respond soon: " + lead;
            case BREACHED -> "Missed by " + about.repName() + ": " + lead;
            case MERGED -> "A colleague keeps this lead: " + lead;
        };
    }

    private static String text(Notification about) {
        String lead = line(who(about.leadName(), about.company()));
        String by = time(about.deadline(), about.zone());
        String why = about.reason() == null ? "" : "\n\nReason: " + line(about.reason());
        return switch (about.kind()) {
            case ASSIGNED ->
                "%s is assigned to you.%s\n\nPlease respond by %s. After that the lead goes to another rep."
                        .formatted(lead, why, by);
            case WARNED -> "%s is still waiting for your response.%s\n\nThe time ends at %s.".formatted(lead, why, by);
            case BREACHED ->
                "%s did not respond to %s by %s.%s\n\nThe lead goes to another rep, or waits in the list of unassigned leads."
                        .formatted(line(about.repName()), lead, by, why);
            case MERGED ->
                "%s is the same person as a lead of a colleague, who keeps it. It does not count against your share."
                        .formatted(lead);
        };
    }

    /** A local time with its zone, e.g. {@code 13:05 on Wednesday, 18 November 2026 (Europe/Berlin, CET)}. */
    private static String time(Instant at, ZoneId zone) {
        String name = zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        String id = zone.getId();
        return "%s (%s)".formatted(TIME.format(at.atZone(zone)), name.equals(id) ? id : id + ", " + name);
    }

    private static String who(String name, String company) {
        return company == null || company.isBlank() ? name : name + ", " + company;
    }

    private static String base(URI inbox) {
        String address = inbox.toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** One line of bounded length: what people type must neither add a header nor fill the screen. */
    private static String line(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return clean.length() <= LONGEST_SUBJECT ? clean : clean.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
