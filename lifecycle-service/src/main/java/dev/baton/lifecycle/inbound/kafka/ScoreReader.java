package dev.baton.lifecycle.inbound.kafka;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.LeadErased;
import dev.baton.contracts.score.LeadMerged;
import dev.baton.contracts.score.Score;
import dev.baton.contracts.score.ScoreChanged;
import dev.baton.contracts.score.ThresholdCrossed;
import dev.baton.kit.consume.MessageReader;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.UnreadableMessageException;
import dev.baton.lifecycle.application.Facts;
import dev.baton.lifecycle.application.ScoreNews;
import dev.baton.lifecycle.domain.EntryPolicy.Evidence;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.Qualification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the types of {@code baton.scores} that concern stages; others, known or not, are skipped. */
@ApplicationScoped
class ScoreReader implements MessageReader<ScoreNews> {

    private static final String CORRECTION = "CORRECTION";

    private final Payloads payloads;

    ScoreReader(Payloads payloads) {
        this.payloads = payloads;
    }

    @Override
    public ScoreNews read(InboundMessage message) {
        return switch (message.type()) {
            case EventTypes.SCORE_CHANGED -> scored(message);
            case EventTypes.THRESHOLD_CROSSED -> crossed(message);
            case EventTypes.LEAD_MERGED -> merged(message);
            case EventTypes.LEAD_ERASED -> erased(message);
            default -> null;
        };
    }

    private ScoreNews scored(InboundMessage message) {
        ScoreChanged data = payloads.read(message, ScoreChanged.class);
        Facts facts = facts(data.lead(), data.score(), null);
        return new ScoreNews.Scored(
                LeadId.parse(data.leadId()),
                facts,
                evidence(facts, data.optedIn()),
                Payloads.required(data.at(), "at"),
                Payloads.origin(message));
    }

    private ScoreNews crossed(InboundMessage message) {
        ThresholdCrossed data = payloads.read(message, ThresholdCrossed.class);
        Facts facts =
                facts(data.lead(), data.score(), data.recentActivity() == null ? List.of() : data.recentActivity());
        return new ScoreNews.Crossed(
                LeadId.parse(data.leadId()),
                isUp(data.direction()),
                CORRECTION.equals(data.cause()),
                data.crossing(),
                new Qualification(facts.score().model(), facts.score().modelVersion(), data.handRaise()),
                facts,
                Payloads.required(data.at(), "at"),
                Payloads.origin(message));
    }

    private ScoreNews erased(InboundMessage message) {
        LeadErased data = payloads.read(message, LeadErased.class);
        return new ScoreNews.Erased(
                LeadId.parse(data.leadId()), Payloads.required(data.at(), "at"), Payloads.origin(message));
    }

    private ScoreNews merged(InboundMessage message) {
        LeadMerged data = payloads.read(message, LeadMerged.class);
        return new ScoreNews.Merged(
                LeadId.parse(data.leadId()),
                LeadId.parse(data.absorbedLeadId()),
                data.reason(),
                Payloads.required(data.at(), "at"),
                Payloads.origin(message));
    }

    private static Facts facts(LeadSnapshot lead, Score score, List<Activity> activity) {
        Payloads.required(lead, "lead");
        Payloads.required(score, "score");
        Payloads.required(score.model(), "score.model");
        Payloads.required(score.total(), "score.total");
        Payloads.required(score.engagement(), "score.engagement");
        return new Facts(lead, score, activity);
    }

    private static Evidence evidence(Facts facts, boolean optedIn) {
        LeadSnapshot lead = facts.lead();
        return new Evidence(
                optedIn,
                facts.score().engagement(),
                given(lead.email()) || given(lead.phone()),
                given(lead.phone()) || given(lead.title()) || given(lead.company()));
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    private static boolean isUp(String direction) {
        return switch (direction) {
            case "UP" -> true;
            case "DOWN" -> false;
            case null, default -> throw new UnreadableMessageException("direction is neither UP nor DOWN");
        };
    }
}
