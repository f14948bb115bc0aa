package dev.baton.routing.outbound.mail;

import dev.baton.routing.application.Notification;
import io.quarkus.mailer.Mail;
import java.net.URI;

/** What each mail says: enough to recognise the lead, everything else behind the link. */
final class MailText {

    private MailText() {}

    static Mail of(Notification about, URI inbox) {
        return Mail.withText(about.to(), subject(about), text(about) + "\n\n" + inbox + "\n");
    }

    private static String subject(Notification about) {
        return switch (about.kind()) {
            case ASSIGNED -> "A lead for you: " + who(about);
            case WARNED -> "Little time left: " + who(about);
            case BREACHED -> about.repName() + " let the time pass: " + who(about);
            case MERGED -> "With a colleague now: " + who(about);
        };
    }

    private static String text(Notification about) {
        return switch (about.kind()) {
            case ASSIGNED ->
                "%s is yours. Please take notice by %s, else the lead goes to a colleague."
                        .formatted(who(about), about.deadline());
            case WARNED -> "%s still waits for you. The time ends at %s.".formatted(who(about), about.deadline());
            case BREACHED ->
                "%s had %s and took no notice by %s. The lead goes to somebody else, or waits for you."
                        .formatted(about.repName(), who(about), about.deadline());
            case MERGED ->
                "%s is the same person as a lead of one of your colleagues, who keeps it. The lead does not count against your share."
                        .formatted(who(about));
        };
    }

    private static String who(Notification about) {
        return about.company() == null ? about.leadName() : about.leadName() + ", " + about.company();
    }
}
