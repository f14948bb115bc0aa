package dev.baton.lifecycle.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baton.contracts.lifecycle.Stage;
import java.util.List;

/**
 * How a move by hand ended; kept under its idempotency key, a refusal too, so that a repetition is told the same.
 *
 * @param lead    the lead as it stands
 * @param refused why it did not move, null when it did
 */
public record MoveResult(LeadView lead, String refused) {

    /** The moves that are possible from where it stands. */
    @JsonIgnore
    public List<Stage> allowed() {
        return lead.allowed();
    }
}
