package dev.baton.routing.application.view;

import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.Score;
import dev.baton.kit.page.Page;
import dev.baton.routing.application.Viewer;
import java.time.Instant;
import java.util.List;

/**
 * An assignment as lists and pages show it. The lead and the score are as they were when the lead was given.
 *
 * @param id             the assignment
 * @param leadId         the lead
 * @param cycle          its qualification cycle, from 1
 * @param attempt        which rep in this cycle, from 1
 * @param state          {@code OPEN}, {@code ACKNOWLEDGED}, {@code ACCEPTED}, {@code REJECTED}, {@code EXPIRED}
 * @param allowed        moves that are possible now: {@code ACKNOWLEDGE}, {@code ACCEPT}, {@code REJECT}
 * @param rep            who has it
 * @param handRaise      whether the lead asked for contact itself
 * @param lead           who it is, may be null
 * @param score          why it is ready, with the breakdown, may be null
 * @param recentActivity what the lead did, newest first
 * @param clock          the SLA clock
 * @param reasonCode     for {@code REJECTED} the reason, for {@code EXPIRED} the cause, else null
 * @param note           what the rep added, may be null
 * @param assignedAt     when it was given
 * @param acknowledgedAt when the rep took notice, may be null
 * @param closedAt       when it was accepted, rejected or expired, may be null
 * @param held           whether the rep holds the lead by it now; a rep who does not sees name and company only
 */
public record AssignmentView(
        String id,
        String leadId,
        int cycle,
        int attempt,
        String state,
        List<String> allowed,
        RepRef rep,
        boolean handRaise,
        LeadSnapshot lead,
        Score score,
        List<Activity> recentActivity,
        ClockView clock,
        String reasonCode,
        String note,
        Instant assignedAt,
        Instant acknowledgedAt,
        Instant closedAt,
        boolean held) {

    /** An assignment that holds its lead unless it was rejected or expired. */
    public AssignmentView(
            String id,
            String leadId,
            int cycle,
            int attempt,
            String state,
            List<String> allowed,
            RepRef rep,
            boolean handRaise,
            LeadSnapshot lead,
            Score score,
            List<Activity> recentActivity,
            ClockView clock,
            String reasonCode,
            String note,
            Instant assignedAt,
            Instant acknowledgedAt,
            Instant closedAt) {
        this(
                id,
                leadId,
                cycle,
                attempt,
                state,
                allowed,
                rep,
                handRaise,
                lead,
                score,
                recentActivity,
                clock,
                reasonCode,
                note,
                assignedAt,
                acknowledgedAt,
                closedAt,
                !"REJECTED".equals(state) && !"EXPIRED".equals(state));
    }

    /** What this viewer may see: access to the person's data ends when the rep does not hold the lead any more. */
    public AssignmentView seenBy(Viewer viewer) {
        return held || viewer.everyone()
                ? this
                : new AssignmentView(
                        id,
                        leadId,
                        cycle,
                        attempt,
                        state,
                        allowed,
                        rep,
                        handRaise,
                        named(),
                        null,
                        List.of(),
                        clock,
                        reasonCode,
                        note,
                        assignedAt,
                        acknowledgedAt,
                        closedAt,
                        false);
    }

    /** A page as this viewer may see it. */
    public static Page<AssignmentView> seenBy(Viewer viewer, Page<AssignmentView> page) {
        return new Page<>(page.items().stream().map(view -> view.seenBy(viewer)).toList(), page.nextCursor());
    }

    private LeadSnapshot named() {
        return lead == null
                ? null
                : new LeadSnapshot(
                        lead.id(),
                        null,
                        null,
                        null,
                        null,
                        lead.name(),
                        null,
                        lead.company(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }
}
