package dev.baton.lifecycle.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.contracts.lifecycle.Stage;
import java.time.Instant;

/**
 * One line of a lead's history.
 *
 * @param leadId         the lead it was made for: an absorbed one's history is shown with its survivor's
 * @param version        the lead's version after it
 * @param from           stage before, null for the first
 * @param to             stage after
 * @param cause          {@code SCORE}, {@code SALES}, {@code PERSON} or {@code MERGE}
 * @param causingEventId the message that caused it
 * @param actor          who did it
 * @param reasonCode     why, where the stage has a reason
 * @param note           free text
 * @param cycle          which pass from qualification to outcome
 * @param model          the model that qualified this cycle
 * @param modelVersion   its version
 * @param absorbedLeadId for cause {@code MERGE}: the lead that was absorbed
 * @param at             when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastMove(
        String leadId,
        long version,
        Stage from,
        Stage to,
        String cause,
        String causingEventId,
        String actor,
        String reasonCode,
        String note,
        int cycle,
        String model,
        Integer modelVersion,
        String absorbedLeadId,
        Instant at) {}
