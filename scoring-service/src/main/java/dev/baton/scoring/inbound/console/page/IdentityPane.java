package dev.baton.scoring.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.application.IdentityHistory.Change;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.domain.identity.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * By what a lead is recognised, how it came to be one, and how to take it apart again.
 *
 * @param identifiers by what it is recognised
 * @param mergedFrom  how many leads it absorbed
 * @param changes     merges and splits, the newest first
 */
public record IdentityPane(List<Known> identifiers, int mergedFrom, List<Line> changes) {

    private static final String USER_ID = "user-id";

    /**
     * An identifier.
     *
     * @param code kind and value, as a form sends them
     */
    public record Known(String label, String value, String code) {}

    /**
     * A merge or a split.
     *
     * @param what   in words
     * @param who    who decided it, in words
     * @param reason why; null where events said so
     * @param href   page of the lead that came out of it, null where there is none
     * @param undo   where it is taken back, null where nothing of it is left
     */
    public record Line(String what, String who, String reason, Moment when, String href, String undo) {}

    static IdentityPane of(LeadViews.Detail detail, List<Change> changes, Instant now) {
        UUID lead = detail.line().id();
        List<Known> known = detail.identifiers().stream()
                .map(one -> new Known(one.kind(), one.value(), one.kind() + ":" + one.value()))
                .toList();
        return new IdentityPane(
                known,
                detail.mergedFrom().size(),
                changes.stream().map(change -> line(change, lead, known, now)).toList());
    }

    /** Whether somebody else could be taken out of it. */
    public boolean isSplittable() {
        return identifiers.size() > 1;
    }

    /** Where the newest change is taken back, null where it can't be. */
    public String undoOfNewest() {
        return changes.isEmpty() ? null : changes.getFirst().undo();
    }

    private static Line line(Change change, UUID lead, List<Known> known, Instant now) {
        boolean cameOut = !change.merged() && change.other().equals(lead);
        String href = change.merged() ? null : "/console/leads/" + (cameOut ? change.lead() : change.other());
        return new Line(
                what(change, cameOut),
                change.actor() == null ? "by events" : change.actor(),
                change.actor() == null ? words(change) : change.reason(),
                Moment.of(change.at(), now),
                href,
                undoable(change, known) ? "/console/leads/" + lead + "/undo/" + change.id() : null);
    }

    private static String what(Change change, boolean cameOut) {
        if (change.merged()) {
            return "Merged with another lead";
        }
        return cameOut ? "Split from another lead" : "Another lead was split off";
    }

    private static String words(Change change) {
        String kind = change.reason().replace('-', ' ');
        if (!change.merged()) {
            return "several people use what had joined them";
        }
        return change.reason().equals(USER_ID)
                ? "an alias joined the two user ids"
                : "one event named both, by " + kind;
    }

    /** A merge can be undone while something of either is left; a split by merging again. */
    private static boolean undoable(Change change, List<Known> known) {
        long left = known.stream()
                .filter(one -> change.taken().stream().anyMatch(taken -> is(taken, one)))
                .count();
        return change.actor() != null && (change.merged() ? left > 0 && left < known.size() : true);
    }

    private static boolean is(Identifier taken, Known known) {
        return taken.value().equals(known.value())
                && taken.kind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(known.label());
    }
}
