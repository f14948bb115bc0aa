package dev.baton.routing.application.state;

import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.Score;
import java.util.List;

/**
 * What a rep needs to know of a lead, as last told by lifecycle.
 *
 * @param lead           who it is, may be null
 * @param score          why it is ready, may be null
 * @param recentActivity newest first, never null
 */
public record LeadDossier(LeadSnapshot lead, Score score, List<Activity> recentActivity) {

    public LeadDossier {
        recentActivity = recentActivity == null ? List.of() : List.copyOf(recentActivity);
    }

    /** Country of the person or company, null where unknown. */
    public String country() {
        return lead == null ? null : lead.country();
    }
}
