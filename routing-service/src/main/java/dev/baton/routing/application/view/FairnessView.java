package dev.baton.routing.application.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The ledger of a pool, open to everybody in it.
 *
 * @param team        the pool
 * @param spread      widest gap in {@code turns} between two available reps, in leads of weight 1
 * @param bound       gap that is never exceeded: 1/min(weight) of the available reps
 * @param withinBound whether the spread keeps the bound; false is a defect of Baton
 * @param law         what is counted and what holds, in words
 * @param lines       one per rep
 */
public record FairnessView(
        String team, BigDecimal spread, BigDecimal bound, boolean withinBound, String law, List<Line> lines) {

    /** What is counted, by what it is divided, and what holds. */
    public static final String LAW =
            "For any two available reps, turns differ by at most 1 divided by the smaller weight. turns = leads given in turn / weight, counted from where the rep joined or came back."
                    + " owed = leads / weight that were credited and not given again yet; negative for leads given out of turn (to the previous owner, or by a manager)."
                    + " v = turns - owed; the lowest v is next."
                    + " share = leads given and not credited / the same of all active reps; fairShare = weight / the weights of all active reps.";

    /**
     * A rep's line.
     *
     * @param rep            who
     * @param available      whether the rep takes leads now
     * @param weight         share relative to the others
     * @param v              leads per weight that count for the rep; the lowest is next
     * @param turns          leads per weight received in turn; what the bound is about
     * @param owed           leads per weight credited and not given again; negative when received out of turn
     * @param assigned       leads given and not credited back
     * @param share          net leads divided by the net leads of all active reps, 0 to 1
     * @param fairShare      weight divided by the weights of all active reps, 0 to 1
     * @param lastAssignedAt when the latest was given, may be null
     */
    public record Line(
            RepRef rep,
            boolean available,
            int weight,
            BigDecimal v,
            BigDecimal turns,
            BigDecimal owed,
            long assigned,
            BigDecimal share,
            BigDecimal fairShare,
            Instant lastAssignedAt) {}
}
