package dev.baton.routing.application.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.routing.application.Viewer;
import java.util.List;

/**
 * Everything about one assignment.
 *
 * @param assignment what lists show
 * @param decision   why this rep got it
 * @param derivation how the clock's deadline was found, without gaps from its start
 * @param history    what happened, oldest first
 */
public record AssignmentDetail(
        @JsonUnwrapped AssignmentView assignment,
        DecisionView decision,
        List<SegmentView> derivation,
        List<HistoryLine> history) {

    /** What this viewer may see. */
    public AssignmentDetail seenBy(Viewer viewer) {
        return new AssignmentDetail(assignment.seenBy(viewer), decision, derivation, history);
    }
}
