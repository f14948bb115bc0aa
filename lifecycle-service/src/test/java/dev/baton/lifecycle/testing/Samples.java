package dev.baton.lifecycle.testing;

import dev.baton.contracts.assignment.AssignmentChanged;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.LeadMerged;
import dev.baton.contracts.score.Score;
import dev.baton.contracts.score.ScoreChanged;
import dev.baton.contracts.score.ThresholdCrossed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What the neighbours say, in plausible words. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private Samples() {}

    public static LeadSnapshot lead(String id, String email) {
        return new LeadSnapshot(
                id, "device-1", null, email, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static Score score(int engagement) {
        return new Score(
                "default",
                3,
                NOON,
                BigDecimal.valueOf(20),
                BigDecimal.valueOf(engagement),
                BigDecimal.valueOf(20L + engagement),
                "B2",
                new BigDecimal("0.5"),
                true,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    public static ScoreChanged scored(String leadId, int engagement, Instant at) {
        return new ScoreChanged(leadId, lead(leadId, leadId + "@example.com"), score(engagement), false, at);
    }

    public static ThresholdCrossed crossed(String leadId, String direction, int crossing, Instant at) {
        return crossed(leadId, direction, crossing, at, null);
    }

    public static ThresholdCrossed crossed(String leadId, String direction, int crossing, Instant at, String cause) {
        return new ThresholdCrossed(
                leadId,
                direction,
                crossing,
                true,
                lead(leadId, leadId + "@example.com"),
                score(80),
                List.of(new Activity("event-1", "Demo Requested", null, at)),
                at,
                cause);
    }

    public static LeadMerged merged(String survivor, String absorbed, Instant at) {
        return new LeadMerged(survivor, absorbed, "userId", at);
    }

    public static AssignmentChanged assignment(
            String leadId, int cycle, String state, String rep, String reason, Instant at) {
        return new AssignmentChanged(
                "assignment-of-" + leadId + "-" + cycle,
                leadId,
                cycle,
                1,
                revision(state),
                state,
                "rep-1",
                rep,
                null,
                reason,
                "a note",
                rep,
                at);
    }

    private static int revision(String state) {
        return switch (state) {
            case "OPEN" -> 1;
            case "ACKNOWLEDGED" -> 2;
            case "EXPIRED" -> 4;
            default -> 3;
        };
    }
}
