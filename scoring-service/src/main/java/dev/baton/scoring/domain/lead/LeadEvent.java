package dev.baton.scoring.domain.lead;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One thing a lead did or that was learned about a lead.
 *
 * @param id              id that a repetition shares; decides between two events of the same instant
 * @param kind            the call of the tracking API it came by
 * @param name            its name in the model's words, null where it has none
 * @param anonymousId     device it came from, may be null
 * @param userId          the sender's id of the person, may be null
 * @param previousId      an id the person had before, may be null
 * @param traits          what was learned of the person
 * @param properties      what is known of the event
 * @param context         the sender's context
 * @param happenedAt      when it happened: the only time that scoring looks at
 * @param humanConfidence 0 (a machine) to 100 (nothing speaks against a person)
 */
public record LeadEvent(
        UUID id,
        String kind,
        String name,
        String anonymousId,
        String userId,
        String previousId,
        Map<String, Object> traits,
        Map<String, Object> properties,
        Map<String, Object> context,
        Instant happenedAt,
        int humanConfidence) {

    public LeadEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(happenedAt, "happenedAt");
        traits = traits == null ? Map.of() : traits;
        properties = properties == null ? Map.of() : properties;
        context = context == null ? Map.of() : context;
    }

    /** The same event, with another belief in who did it. */
    public LeadEvent believed(int confidence) {
        return confidence == humanConfidence
                ? this
                : new LeadEvent(
                        id,
                        kind,
                        name,
                        anonymousId,
                        userId,
                        previousId,
                        traits,
                        properties,
                        context,
                        happenedAt,
                        confidence);
    }
}
