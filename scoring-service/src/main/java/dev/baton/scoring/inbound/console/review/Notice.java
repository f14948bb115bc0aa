package dev.baton.scoring.inbound.console.review;

/**
 * What is said above a page after something was tried.
 *
 * @param text for people
 * @param done whether it was done
 */
public record Notice(String text, boolean done) {

    private static final Notice RUNS = yes("It runs. You may leave this page: it goes on without you.");
    private static final Notice RESUMED = yes("It goes on from where it ended.");
    private static final Notice ENDS = yes("It ends before its next step.");

    /** By its code alone, so that an address can't make a page say anything else; null for none. */
    static Notice of(String code) {
        return switch (code == null ? "" : code) {
            case "validated" -> yes("Checked: it can be approved.");
            case "approved" -> yes("Approved.");
            case "withdrawn" -> yes("The approval is taken back.");
            case "discarded" -> yes("Discarded. It can still be read, and a new draft can start from it.");
            case "drafted" -> yes("This is the new draft. Edit it, then let it be checked.");
            case "suggested" -> yes("The suggestion is a draft like any other: read it, edit it, let it be checked.");
            case "activated" -> yes("It judges leads from now on.");
            case "stopped" -> yes("Stopped. Nobody else is rescored or told; it stays active for what happens now.");
            case "started" -> RUNS;
            case "cancelled" -> ENDS;
            case "resumed" -> RESUMED;
            case "shadow-stopped" -> yes("The shadow run ends; what it found stays.");
            default -> null;
        };
    }

    /** The notice while a job goes on: that it runs is said no more once it is over; null for none. */
    static Notice of(Notice notice, JobBar bar) {
        boolean passing = RUNS.equals(notice) || RESUMED.equals(notice) || ENDS.equals(notice);
        return passing && (bar == null || !bar.live()) ? null : notice;
    }

    static Notice no(String text) {
        return new Notice(text, false);
    }

    private static Notice yes(String text) {
        return new Notice(text, true);
    }
}
