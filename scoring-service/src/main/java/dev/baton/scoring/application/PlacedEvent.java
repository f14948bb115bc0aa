package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.util.UUID;

/**
 * An event with the lead it belongs to.
 *
 * @param lead  the lead
 * @param event what happened
 * @param json  the data as it came
 * @param by    the identifier by which it belongs there
 */
public record PlacedEvent(UUID lead, LeadEvent event, String json, Identifier by) {}
