package dev.baton.routing.inbound.console.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * What the page says after something was done, or could not be. Travels through the redirect by its code alone, so that
 * an address cannot make the page say anything else.
 */
public enum Notice {
    ACCEPTED("ok", "Accepted: the lead is yours and counts as sales qualified. Call now, while the interest is fresh."),
    ACKNOWLEDGED("ok", "Noted that you are on it; the clock has stopped. Accept or reject once you know more."),
    REJECTED("ok", "Rejected: back with marketing, with your reason. It comes again only when something new happens."),
    REASON_MISSING("late", "Not rejected yet: choose the reason first, marketing learns from it."),
    NOTE_TOO_LONG("late", "Not rejected yet: shorten the note to 2,000 characters."),
    ASSIGNED("ok", "Assigned. The rep gets a mail, and the clock is running."),
    NOT_WAITING("late", "Nothing changed: another manager was faster, or the lead no longer needs a rep."),
    REP_INACTIVE("late", "Not assigned: this rep is deactivated. Choose another one."),
    REP_MISSING("late", "Not assigned yet: choose a rep from the list first."),
    REASON_TOO_LONG("late", "Not assigned: the reason is too long. Shorten it to 500 characters."),
    ALREADY_ACCEPTED("late", "Nothing changed: this lead was already accepted."),
    ALREADY_REJECTED("late", "Nothing changed: this lead was already rejected."),
    ALREADY_EXPIRED("late", "Too late, nothing changed: the time ran out and the lead was passed on."),
    ALREADY_ACKNOWLEDGED("ok", "You were already on it."),
    NOT_POSSIBLE("late", "Nothing changed: this cannot be done with the lead now. Below is how it stands.");

    private final String tone;
    private final String text;

    Notice(String tone, String text) {
        this.tone = tone;
        this.text = text;
    }

    /** Class of its colour. */
    public String tone() {
        return tone;
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Its name in the address bar. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The notice with this code; null for none or an unknown one. */
    public static Notice of(String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
