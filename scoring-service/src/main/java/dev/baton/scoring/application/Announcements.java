package dev.baton.scoring.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Bounds;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.score.Fingerprint;
import dev.baton.contracts.score.LeadErased;
import dev.baton.contracts.score.LeadMerged;
import dev.baton.contracts.score.LeadSplit;
import dev.baton.contracts.score.ScoreChanged;
import dev.baton.contracts.score.ThresholdCrossed;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.qualification.CrossingCause;
import dev.baton.scoring.domain.qualification.Decision;
import dev.baton.scoring.domain.qualification.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What scoring tells the others, on {@code baton.scores}; key and subject are always the lead. */
@ApplicationScoped
public class Announcements {

    /** Activities that travel with a crossing. */
    static final int RECENT = 20;

    private final ObjectMapper json;

    public Announcements(ObjectMapper json) {
        this.json = json;
    }

    OutboundMessage changed(Lead lead, Cause cause, Instant now) {
        ScoreChanged data = new ScoreChanged(
                lead.id().toString(),
                LeadWire.snapshot(lead),
                ScoreWire.score(lead.score()),
                Consent.optedIn(lead.profile()),
                now);
        return message(MessageIds.next(), lead.id(), EventTypes.SCORE_CHANGED, data, cause, now);
    }

    OutboundMessage crossed(
            Lead lead, Decision decision, CrossingCause why, List<Activity> recent, Cause cause, Instant now) {
        boolean up = decision instanceof Decision.Up;
        int crossing = lead.standing().crossings();
        ThresholdCrossed data = new ThresholdCrossed(
                lead.id().toString(),
                up ? "UP" : "DOWN",
                crossing,
                decision instanceof Decision.Up raised && raised.handRaise(),
                LeadWire.snapshot(lead),
                ScoreWire.score(lead.score()),
                recent,
                now,
                why.name());
        UUID id = MessageIds.derived("threshold-crossed", lead.id().toString(), Integer.toString(crossing));
        return message(id, lead.id(), EventTypes.THRESHOLD_CROSSED, data, cause, now);
    }

    OutboundMessage merged(UUID survivor, UUID absorbed, String reason, Instant now) {
        LeadMerged data = new LeadMerged(survivor.toString(), absorbed.toString(), reason, now);
        return message(MessageIds.next(), survivor, EventTypes.LEAD_MERGED, data, Cause.TIME, now);
    }

    /** A qualified lead is forgotten: that it qualifies no more is told without a word about the person. */
    OutboundMessage forgotten(Lead lead, Instant now) {
        Standing left = lead.standing();
        int crossing = left.crossings() + 1;
        ThresholdCrossed data = new ThresholdCrossed(
                lead.id().toString(),
                "DOWN",
                crossing,
                false,
                LeadWire.snapshot(lead.id(), null, new Profile()),
                ScoreWire.nothing(lead.judged(), now),
                List.of(),
                now,
                CrossingCause.ERASURE.name());
        UUID id = MessageIds.derived("threshold-crossed", lead.id().toString(), Integer.toString(crossing));
        return message(id, lead.id(), EventTypes.THRESHOLD_CROSSED, data, Cause.TIME, now);
    }

    /**
     * That a person asked to be erased: one message, or several where a person has more identifiers than one may carry.
     *
     * @param identifiers by whose fingerprints ingest finds what it keeps of the person; none for an absorbed lead
     */
    List<OutboundMessage> erased(UUID lead, List<Identifier> identifiers, Instant now) {
        if (identifiers.isEmpty()) {
            return List.of(erased(lead, 0, new LeadErased(lead.toString(), now), now));
        }
        String salt = UUID.randomUUID().toString();
        return IntStream.iterate(0, from -> from < identifiers.size(), from -> from + Bounds.FINGERPRINTS)
                .mapToObj(from -> erased(
                        lead,
                        from,
                        fingerprinted(
                                lead,
                                identifiers.subList(from, Math.min(identifiers.size(), from + Bounds.FINGERPRINTS)),
                                salt,
                                now),
                        now))
                .toList();
    }

    private OutboundMessage erased(UUID lead, int from, LeadErased data, Instant now) {
        UUID id = from == 0
                ? MessageIds.derived("lead-erased", lead.toString())
                : MessageIds.derived("lead-erased", lead.toString(), Integer.toString(from));
        return message(id, lead, EventTypes.LEAD_ERASED, data, Cause.TIME, now);
    }

    OutboundMessage split(UUID from, UUID separated, String reason, Instant now) {
        LeadSplit data = new LeadSplit(from.toString(), separated.toString(), reason, now);
        return message(MessageIds.next(), from, EventTypes.LEAD_SPLIT, data, Cause.TIME, now);
    }

    private static LeadErased fingerprinted(UUID lead, List<Identifier> identifiers, String salt, Instant now) {
        Fingerprint fingerprint = new Fingerprint(salt);
        Map<Boolean, List<String>> byNaming = identifiers.stream()
                .filter(identifier -> identifier.kind().isNamed())
                .collect(Collectors.partitioningBy(
                        identifier -> identifier.kind().namesPerson(),
                        Collectors.mapping(identifier -> fingerprint.of(identifier.value()), Collectors.toList())));
        return new LeadErased(lead.toString(), now, salt, byNaming.get(true), byNaming.get(false));
    }

    private OutboundMessage message(UUID id, UUID lead, String type, Object data, Cause cause, Instant now) {
        try {
            return new OutboundMessage(
                    id,
                    Topics.SCORES,
                    lead.toString(),
                    type,
                    now,
                    cause.messageId(),
                    cause.correlationId(),
                    cause.traceparent(),
                    json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of contracts are always writable", e);
        }
    }
}
