package dev.baton.ingest.domain.plan;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds an accepted event against its plan. */
public final class PlanJudge {

    /** Where an accepted event carries its violations. */
    public static final String CONTEXT_KEY = "violations";

    /** Most violations an event carries, and a sender is told of. */
    public static final int MOST_TOLD = 10;

    private static final int MOST_IN_DETAIL = 3;

    private PlanJudge() {}

    /** The verdict as the plan leaves it: as it was, with warnings, or a rejection for the first violation that forbids it. */
    public static Verdict judge(Verdict.Accepted accepted, TrackingPlan plan) {
        if (plan.allowsEverything()) {
            return accepted;
        }
        List<Violation> violations = plan.violations(accepted.event());
        if (violations.isEmpty()) {
            return accepted;
        }
        List<Violation> forbidden = of(violations, plan, Mode.QUARANTINE);
        if (!forbidden.isEmpty()) {
            Violation first = forbidden.getFirst();
            return new Verdict.Rejected(
                    accepted.messageId(), first.kind().code(), first.pointer(), detail(forbidden, plan));
        }
        List<Violation> warned = of(violations, plan, Mode.WARN);
        List<Violation> told = warned.subList(0, Math.min(warned.size(), MOST_TOLD));
        return told.isEmpty()
                ? accepted
                : new Verdict.Accepted(carrying(accepted.event(), told), told, accepted.ineffective());
    }

    private static List<Violation> of(List<Violation> violations, TrackingPlan plan, Mode mode) {
        return violations.stream()
                .filter(violation -> plan.modes().of(violation.kind()) == mode)
                .toList();
    }

    private static String detail(List<Violation> forbidden, TrackingPlan plan) {
        StringBuilder words = new StringBuilder();
        forbidden.stream().limit(MOST_IN_DETAIL).forEach(violation -> words.append(violation.pointer())
                .append(": ")
                .append(violation.detail())
                .append(' '));
        if (forbidden.size() > MOST_IN_DETAIL) {
            words.append("And ").append(forbidden.size() - MOST_IN_DETAIL).append(" more. ");
        }
        return words.append("Tracking plan ")
                .append(plan.key())
                .append(", version ")
                .append(plan.version())
                .append('.')
                .toString();
    }

    private static AcceptedEvent carrying(AcceptedEvent event, List<Violation> told) {
        Map<String, Object> context = new LinkedHashMap<>(event.context());
        List<Object> carried = new ArrayList<>(told.size());
        told.forEach(violation -> carried.add(violation.toContext()));
        context.put(CONTEXT_KEY, carried);
        return new AcceptedEvent(
                event.messageId(),
                event.sourceId(),
                event.kind(),
                event.name(),
                event.anonymousId(),
                event.userId(),
                event.previousId(),
                event.groupId(),
                event.traits(),
                event.properties(),
                context,
                event.happenedAt(),
                event.receivedAt(),
                event.humanConfidence(),
                event.humanEvidence());
    }
}
