package dev.baton.contracts.lifecycle;

import dev.baton.contracts.Bounds;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.Score;
import java.time.Instant;
import java.util.List;

/**
 * A lead moved to another stage; data of {@code dev.baton.lifecycle.transitioned.v1}.
 *
 * @param leadId          whose move
 * @param from            stage before, null for the first
 * @param to              stage now
 * @param furthestStage   the furthest stage of the path the lead ever reached
 * @param cause           {@code SCORE}, {@code SALES}, {@code PERSON} or {@code MERGE}
 * @param causingEventId  CloudEvents id of the event that caused it, null where a person did it by API
 * @param actor           user name of the person, or the service that moved it
 * @param reasonCode      {@link RejectReason} or {@link LostReason} where the move has one
 * @param note            free text of the person, may be null
 * @param cycle           which pass from qualification to outcome, counted from 1; 0 before the first qualification
 * @param bounces         how often the lead was handed back
 * @param setAside        whether it bounced too often and waits for a person's review
 * @param handRaise       whether the present cycle began with an explicit request
 * @param version         the lead's version after the move
 * @param model           the model that qualified the present cycle, null before the first
 * @param modelVersion    its version, null before the first
 * @param absorbedLeadId  for cause {@code MERGE}: the lead that was absorbed
 * @param absorbedStage   for cause {@code MERGE}: its stage when it was absorbed
 * @param absorbedCycle   for cause {@code MERGE}: its cycle when it was absorbed
 * @param assignmentId    the assignment under which a rep held the lead when it moved, null if none did
 * @param lead            the lead as last known, may be null before the first score
 * @param score           the score as last known, may be null
 * @param recentActivity  newest first, never null
 * @param at              when it moved
 */
public record Transitioned(
        String leadId,
        Stage from,
        Stage to,
        Stage furthestStage,
        String cause,
        String causingEventId,
        String actor,
        String reasonCode,
        String note,
        int cycle,
        int bounces,
        boolean setAside,
        boolean handRaise,
        long version,
        String model,
        Integer modelVersion,
        String absorbedLeadId,
        Stage absorbedStage,
        Integer absorbedCycle,
        String assignmentId,
        LeadSnapshot lead,
        Score score,
        List<Activity> recentActivity,
        Instant at) {

    public Transitioned {
        causingEventId = Bounds.cut(causingEventId, Bounds.ID);
        actor = Bounds.cut(actor, Bounds.ID);
        note = Bounds.cut(note, Bounds.NOTE);
        model = Bounds.cut(model, Bounds.LABEL);
        assignmentId = Bounds.cut(assignmentId, Bounds.ID);
        score = score == null ? null : score.forMessage();
        recentActivity = Bounds.first(recentActivity, Bounds.ACTIVITIES);
    }
}
