package dev.baton.scoring.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.kit.console.TimeWords;
import dev.baton.scoring.application.AdjustmentStore.Kept;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.adjustment.Adjustment;
import java.time.Instant;
import java.util.List;

/**
 * What people said of the score, and where one says more.
 *
 * @param lines those that ended too, the newest first
 * @param typed what the form holds
 */
public record AdjustmentsPane(List<Line> lines, Typed typed) {

    /**
     * One of them.
     *
     * @param what   what it does, in words
     * @param reason why, in the author's words
     * @param author user name
     * @param when   since when
     * @param until  how long, in words
     * @param holds  whether it counts now
     * @param revoke where it is taken back, null where it ended
     */
    public record Line(
            String what, String reason, String author, Moment when, String until, boolean holds, String revoke) {}

    /**
     * What the form holds.
     *
     * @param kind   {@code ADD} or {@code PIN}
     * @param points as typed
     * @param reason as typed
     * @param until  last day, as typed
     */
    public record Typed(String kind, String points, String reason, String until) {

        /** An empty form. */
        public static final Typed NOTHING = new Typed("ADD", "", "", "");

        /** Whether the total is to be held. */
        public boolean isPin() {
            return "PIN".equals(kind);
        }
    }

    static AdjustmentsPane of(String lead, List<Kept> kept, Typed typed, Instant now) {
        return new AdjustmentsPane(
                kept.stream().map(one -> line(lead, one, now)).toList(), typed == null ? Typed.NOTHING : typed);
    }

    private static Line line(String lead, Kept kept, Instant now) {
        Adjustment one = kept.adjustment();
        boolean holds = one.inForce(now);
        return new Line(
                one.kind() == Adjustment.Kind.PIN
                        ? "Total held at " + Points.exact(ScoreWire.decimal(one.points()))
                        : Points.exactSigned(ScoreWire.decimal(one.points())) + " points",
                one.reason(),
                one.author(),
                Moment.of(one.at(), now),
                until(kept, now),
                holds,
                holds ? "/console/leads/" + lead + "/adjustments/" + one.id() + "/revoke" : null);
    }

    private static String until(Kept kept, Instant now) {
        Adjustment one = kept.adjustment();
        if (one.revokedAt() != null) {
            return "taken back by " + kept.revokedBy() + " " + TimeWords.ago(one.revokedAt(), now);
        }
        if (one.expiresAt() == null) {
            return "until taken back";
        }
        return (one.inForce(now) ? "until " : "ended ") + TimeWords.exact(one.expiresAt());
    }
}
