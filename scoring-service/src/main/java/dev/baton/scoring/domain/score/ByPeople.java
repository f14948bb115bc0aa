package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.adjustment.Adjustment;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.score.Contribution.Lost;
import java.time.Instant;
import java.util.List;

/**
 * What people said of a score, as contributions: what is added stands for itself, a pin is what is missing to its total.
 * The automatic score beside it stays what it is.
 */
final class ByPeople {

    private static final long[] NO_GROUPS = {};
    private static final int UNGROUPED = -1;

    private ByPeople() {}

    static List<Contribution> contributions(Adjustments adjustments, Instant asOf, long automatic) {
        Adjustment pin = adjustments.pin(asOf).orElse(null);
        Breakdown given = new Breakdown();
        long sum = automatic;
        for (Adjustment one : adjustments.inForce(asOf)) {
            if (one.kind() == Adjustment.Kind.ADD) {
                given.add(contribution(one, one.points()), UNGROUPED);
                sum += one.points();
            }
        }
        if (pin != null) {
            given.add(contribution(pin, pin.points() - sum), UNGROUPED);
        }
        return given.within(NO_GROUPS, -automatic, Long.MAX_VALUE);
    }

    private static Contribution contribution(Adjustment one, long points) {
        String reason = "%s (%s)".formatted(one.reason(), one.author());
        return new Contribution("adjustment:" + one.id(), Dimension.ADJUSTMENT, points, Lost.NONE, 1, null, reason);
    }
}
