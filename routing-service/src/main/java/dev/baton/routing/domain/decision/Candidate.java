package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.Rep;
import java.util.Objects;

/**
 * A rep of the pool at the moment of the decision.
 *
 * @param rep       who
 * @param undecided leads (open or acknowledged) the rep holds now
 */
public record Candidate(Rep rep, int undecided) {

    public Candidate {
        Objects.requireNonNull(rep, "candidate needs a rep");
        if (undecided < 0) {
            throw new IllegalArgumentException("undecided leads must not be negative, were " + undecided);
        }
    }
}
