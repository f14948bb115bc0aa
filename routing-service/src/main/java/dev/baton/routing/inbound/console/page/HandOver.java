package dev.baton.routing.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.DecisionView;
import dev.baton.routing.application.view.HistoryLine;
import java.time.Instant;
import java.util.List;

/**
 * Why this rep got the lead, and what happened since.
 *
 * @param why        in words; null where no decision is kept
 * @param reason     words of the manager who assigned the lead by hand, else null
 * @param basis      rule and policy that chose the pool
 * @param considered every rep the decision looked at
 * @param history    what happened, oldest first
 */
public record HandOver(String why, String reason, String basis, List<Considered> considered, List<Line> history) {

    /**
     * A rep as the decision saw one.
     *
     * @param userName who
     * @param share    leads per weight before the decision: the lowest is next
     * @param held     undecided leads the rep held
     * @param verdict  in words
     * @param chosen   whether the rep got the lead
     */
    public record Considered(String userName, String share, int held, String verdict, boolean chosen) {}

    /**
     * One thing that happened.
     *
     * @param what   in words
     * @param detail reason or percent, null when there is none
     * @param actor  who did it
     * @param when   when
     */
    public record Line(String what, String detail, String actor, Moment when) {}

    static HandOver of(AssignmentDetail detail, Instant now) {
        DecisionView decision = detail.decision();
        List<Line> history = history(detail.history(), now);
        if (decision == null) {
            return new HandOver(null, null, null, List.of(), history);
        }
        return new HandOver(
                decision.why(),
                decision.reason() == null ? null : "Reason given: " + decision.reason(),
                "Rule " + decision.rule() + ", team " + decision.team() + ", policy " + decision.policyVersion(),
                decision.considered() == null
                        ? List.of()
                        : decision.considered().stream()
                                .map(HandOver::considered)
                                .toList(),
                history);
    }

    private static Considered considered(DecisionView.Considered rep) {
        String share =
                rep.vBefore() == null ? "–" : rep.vBefore().stripTrailingZeros().toPlainString();
        String excluded = Codes.exclusion(rep.excluded());
        String verdict = rep.chosen() ? "got it" : excluded == null ? "later in turn" : excluded;
        return new Considered(rep.userName(), share, rep.undecided(), verdict, rep.chosen());
    }

    private static List<Line> history(List<HistoryLine> lines, Instant now) {
        if (lines == null) {
            return List.of();
        }
        return lines.stream()
                .map(line -> new Line(
                        Codes.history(line.what()),
                        "WARNED".equals(line.what()) && line.detail() != null
                                ? line.detail() + " of the time used"
                                : Codes.reason(line.detail()),
                        line.actor(),
                        Moment.of(line.at(), now)))
                .toList();
    }
}
