package dev.baton.routing.application.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The ledger of a pool, open to everybody in it.
 *
 * @param team        the pool
 * @param spread      widest gap between two available reps, in leads of weight 1
 * @param bound       gap that is proven not to be exceeded while nobody is credited or excluded: 1/min(weight)
 * @param withinBound whether the spread keeps the bound now
 * @param lines       one per rep
 */
public record FairnessView(String team, BigDecimal spread, BigDecimal bound, boolean withinBound, List<Line> lines) {

    /**
     * A rep's line.
     *
     * @param rep            who
     * @param available      whether the rep takes leads now
     * @param weight         share relative to the others
     * @param v              leads per weight so far; the lowest is next
     * @param assigned       leads given and not credited back
     * @param share          part of all leads, 0 to 1
     * @param fairShare      part the weight entitles to, 0 to 1
     * @param lastAssignedAt when the latest was given, may be null
     */
    public record Line(
            RepRef rep,
            boolean available,
            int weight,
            BigDecimal v,
            long assigned,
            BigDecimal share,
            BigDecimal fairShare,
            Instant lastAssignedAt) {}
}
