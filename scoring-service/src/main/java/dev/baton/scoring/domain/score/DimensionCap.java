package dev.baton.scoring.domain.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the sum of a dimension between nothing and its cap, and books what that takes on contributions, so that they
 * still sum to the score: the model's last rules lose first.
 */
final class DimensionCap {

    private DimensionCap() {}

    static List<Contribution> apply(List<Contribution> contributions, long cap) {
        long sum = sum(contributions);
        if (sum > cap) {
            return reduced(contributions, sum - cap);
        }
        return sum < 0 ? reduced(contributions, sum) : contributions;
    }

    static long sum(List<Contribution> contributions) {
        long sum = 0;
        for (Contribution contribution : contributions) {
            sum += contribution.points();
        }
        return sum;
    }

    /** Takes the excess from contributions of its own sign, the last first. */
    private static List<Contribution> reduced(List<Contribution> contributions, long excess) {
        List<Contribution> reduced = new ArrayList<>(contributions);
        long left = excess;
        for (int i = reduced.size() - 1; i >= 0 && left != 0; i--) {
            long points = reduced.get(i).points();
            if (Long.signum(points) == Long.signum(left)) {
                long taken = left > 0 ? Math.min(points, left) : Math.max(points, left);
                reduced.set(i, reduced.get(i).losingToCap(taken));
                left -= taken;
            }
        }
        return reduced;
    }
}
