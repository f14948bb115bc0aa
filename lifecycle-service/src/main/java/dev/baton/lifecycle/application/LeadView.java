package dev.baton.lifecycle.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.Journey;
import dev.baton.lifecycle.domain.LeadState;
import dev.baton.lifecycle.domain.PersonMoves;
import java.util.List;

/**
 * A lead as it is shown.
 *
 * @param id            lead id
 * @param stage         where it stands
 * @param furthestStage the furthest stage of the path it ever reached
 * @param cycle         which pass from qualification to outcome, 0 before the first
 * @param bounces       how often it was handed back
 * @param setAside      whether it bounced too often and waits for a person's review
 * @param reasonCode    why it stands there, where the stage has a reason
 * @param owner         user name of the rep who holds it
 * @param version       number of moves so far; send it as {@code If-Match} to move what was seen
 * @param allowed       the stages a person may move it to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadView(
        String id,
        Stage stage,
        Stage furthestStage,
        int cycle,
        int bounces,
        boolean setAside,
        String reasonCode,
        String owner,
        long version,
        List<Stage> allowed) {

    static LeadView of(LeadRecord lead) {
        Journey journey = lead.state().journey();
        return new LeadView(
                journey.leadId().toString(),
                lead.state().stage().orElseThrow(),
                journey.furthestStage(),
                journey.cycle(),
                journey.bounces(),
                lead.state().setAside(),
                lead.state().reasonCode().orElse(null),
                lead.owner(),
                journey.version(),
                allowed(lead));
    }

    /** An MQL that no rep holds can't become an SQL: no rep would work on it. */
    private static List<Stage> allowed(LeadRecord lead) {
        boolean waits = lead.state() instanceof LeadState.Mql && lead.holder().isEmpty();
        return PersonMoves.allowedFrom(lead.state()).stream()
                .filter(stage -> !waits || stage != Stage.SQL)
                .toList();
    }
}
