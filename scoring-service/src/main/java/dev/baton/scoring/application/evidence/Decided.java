package dev.baton.scoring.application.evidence;

import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.StandardResult;
import java.util.Set;
import java.util.UUID;

/**
 * A lead whose outcome is known, with what the model in question made of it just before.
 *
 * @param lead        which
 * @param observation what was known and done
 * @param firing      ids of the rules that fired
 * @param result      points, disqualifiers and what else the model found
 */
public record Decided(UUID lead, Observation observation, Set<String> firing, StandardResult result) {
    public Decided {
        firing = Set.copyOf(firing);
    }

    /** Points it had, thousandths. */
    long total() {
        return result.total();
    }
}
