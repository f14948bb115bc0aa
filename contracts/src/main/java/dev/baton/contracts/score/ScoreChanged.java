package dev.baton.contracts.score;

import dev.baton.contracts.lead.LeadSnapshot;
import java.time.Instant;

/**
 * A lead's score or profile changed; data of {@code dev.baton.score.changed.v1}.
 *
 * @param leadId whose score
 * @param lead   the lead as known now
 * @param score  the score with its breakdown
 * @param optedIn whether the person subscribed to news (newsletter) at some time
 * @param at     when it was computed
 */
public record ScoreChanged(String leadId, LeadSnapshot lead, Score score, boolean optedIn, Instant at) {

    public ScoreChanged {
        score = score == null ? null : score.forMessage();
    }
}
