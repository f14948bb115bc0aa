package dev.baton.ingest.domain;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.Verdict.Accepted;
import dev.baton.ingest.domain.Verdict.Rejected;
import dev.baton.ingest.domain.human.HumanConfidence;
import dev.baton.ingest.domain.human.Machines;
import dev.baton.ingest.domain.human.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Judges one item of a request: a function of the item and its circumstances that has an answer for every input.
 *
 * <p>The order is fixed: what the bytes show, then size and texts, then {@linkplain ShapeRule shape}, then {@linkplain TraitLimits traits}, then time. The first
 * refusal counts, so that an item has one code. Every way in ends here, so that what stands here holds for requests,
 * webhooks, imports and replays alike.
 */
public final class Acceptance {

    /** What one event may weigh, the batch's shared context included. */
    public static final int LARGEST_EVENT_BYTES = 32 * 1024;

    private static final Map<TrackingKind, List<String>> IDENTIFIERS = identifiers();

    private static final String ANONYMOUS_ID = "anonymousId";

    /** How far the clock of a file's system may be ahead of this one. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final Duration oldest;
    private final Machines machines;
    private final TraitLimits traits;
    private final PlaceholderIds placeholders;

    /** With the default limits of traits and the placeholders that ship. */
    public Acceptance(Duration oldest, Machines machines) {
        this(oldest, machines, TraitLimits.DEFAULT, PlaceholderIds.SHIPPED);
    }

    /**
     * @param oldest       how long ago an event may have happened
     * @param machines     tells machines from people
     * @param traits       how much one event may say about a lead
     * @param placeholders identifiers that do not identify a person
     */
    public Acceptance(Duration oldest, Machines machines, TraitLimits traits, PlaceholderIds placeholders) {
        if (oldest.isNegative() || oldest.isZero()) {
            throw new IllegalArgumentException("oldest must be positive, was " + oldest);
        }
        this.oldest = oldest;
        this.machines = machines;
        this.traits = traits;
        this.placeholders = placeholders;
    }

    /**
     * Judges; never null and never an exception, whatever was sent.
     *
     * @param newMessageId gives the message its id where the sender gave none
     */
    public Verdict judge(RawItem item, Reception reception, Supplier<String> newMessageId) {
        if (item.flaw() != null) {
            return new Rejected(
                    usableMessageId(item.value()),
                    item.flaw().code(),
                    item.flaw().pointer());
        }
        Call call = Call.of(item.value());
        if (call == null) {
            return new Rejected(null, RejectionCode.NOT_AN_OBJECT, "");
        }
        TrackingKind kind = reception.kind() != null ? reception.kind() : call.kind();
        if (kind == TrackingKind.OUTCOME && !reception.outcomes()) {
            return call.rejected(RejectionCode.OUTCOME_NOT_ALLOWED, "/type");
        }
        if (kind == TrackingKind.ALIAS && !reception.outcomes() && !call.isAliasOfOwnDevice()) {
            return call.rejected(RejectionCode.ALIAS_NOT_ALLOWED, "/previousId");
        }
        if (item.bytes() + reception.contextBytes() > LARGEST_EVENT_BYTES) {
            return call.rejected(RejectionCode.EVENT_TOO_LARGE, "");
        }
        String illFormed = WellFormedText.flawIn(call.fields());
        if (illFormed != null) {
            return call.rejected(RejectionCode.TEXT_INVALID, illFormed);
        }
        Rejected refused = ShapeRule.firstRefusal(call, kind);
        refused = refused != null ? refused : refusedPlaceholder(call, kind);
        refused = refused != null ? refused : traits.refusal(call, kind);
        if (refused != null) {
            return refused;
        }
        if (!isPlaceholder(call, ANONYMOUS_ID)) {
            return judgeTime(call, kind, reception, newMessageId);
        }
        Verdict verdict = judgeTime(call.without(ANONYMOUS_ID), kind, reception, newMessageId);
        return verdict instanceof Accepted accepted
                ? accepted.with(ItemWarning.placeholderIgnored(ANONYMOUS_ID))
                : verdict;
    }

    /** A placeholder beside the stronger userId is ignored instead: the event still belongs to a person. */
    private Rejected refusedPlaceholder(Call call, TrackingKind kind) {
        for (String field : IDENTIFIERS.get(kind)) {
            boolean ignored = field.equals(ANONYMOUS_ID) && call.id("userId") != null;
            if (!ignored && isPlaceholder(call, field)) {
                return call.rejected(RejectionCode.IDENTIFIER_PLACEHOLDER, "/" + field);
            }
        }
        return null;
    }

    private boolean isPlaceholder(Call call, String field) {
        String id = call.id(field);
        return id != null && placeholders.contain(id);
    }

    private Verdict judgeTime(Call call, TrackingKind kind, Reception reception, Supplier<String> newMessageId) {
        String originalField = originalField(call);
        Instant original = EventTime.parse(call.get(originalField));
        if (original == null && call.has(originalField)) {
            return call.rejected(RejectionCode.TIMESTAMP_INVALID, "/" + originalField);
        }
        Object sentAtText = call.has("sentAt") ? call.get("sentAt") : reception.sentAt();
        Instant sentAt = EventTime.parse(sentAtText);
        if (sentAt == null && sentAtText != null) {
            return call.rejected(RejectionCode.TIMESTAMP_INVALID, "/sentAt");
        }
        Instant latest = reception.receivedAt().plus(CLOCK_DIFFERENCE);
        if (reception.history()
                && EventTime.corrected(original, sentAt, reception.receivedAt()).isAfter(latest)) {
            return call.rejected(RejectionCode.TIMESTAMP_IN_FUTURE, "/" + originalField);
        }
        Instant happenedAt = EventTime.happenedAt(original, sentAt, reception.receivedAt());
        if (happenedAt.isBefore(reception.receivedAt().minus(oldest))) {
            return call.rejected(RejectionCode.TIMESTAMP_TOO_OLD, "/" + originalField);
        }
        String messageId = call.id("messageId");
        String id = messageId != null ? messageId : newMessageId.get();
        return new Accepted(event(id, call, kind, happenedAt, reception), List.of(), ItemWarning.of(call, kind));
    }

    /**
     * The field that tells when it happened. RudderStack's SDK sets {@code originalTimestamp} to the moment of the call and
     * leaves in {@code timestamp} what the site says: a {@code timestamp} before it means a call about the past.
     */
    private static String originalField(Call call) {
        if (!call.has("originalTimestamp")) {
            return "timestamp";
        }
        Instant said = EventTime.parse(call.get("timestamp"));
        Instant called = said == null ? null : EventTime.parse(call.get("originalTimestamp"));
        return called != null && said.isBefore(called) ? "timestamp" : "originalTimestamp";
    }

    private AcceptedEvent event(
            String messageId, Call call, TrackingKind kind, Instant happenedAt, Reception reception) {
        Map<String, Object> context = merged(reception.context(), call.object("context"));
        Map<String, Object> properties = call.properties(kind);
        String name = call.name(kind);
        HumanConfidence human = machines.judge(sighting(name, properties, context, happenedAt, reception));
        return new AcceptedEvent(
                messageId,
                reception.sourceId(),
                kind.wireName(),
                name,
                call.id(ANONYMOUS_ID),
                call.id("userId"),
                kind == TrackingKind.ALIAS ? call.id("previousId") : null,
                kind == TrackingKind.GROUP ? call.id("groupId") : null,
                call.traits(),
                properties,
                context,
                happenedAt,
                reception.receivedAt(),
                human.percent(),
                human.evidence());
    }

    private Sighting sighting(
            String name,
            Map<String, Object> properties,
            Map<String, Object> context,
            Instant happenedAt,
            Reception reception) {
        return new Sighting(
                machines.act(name),
                Sighting.visitorsAgent(context, reception.userAgent()),
                Sighting.visitorsAddress(context, reception.address(), reception.userAgent()),
                context,
                properties,
                happenedAt);
    }

    /** The fields of each call that identify somebody. */
    private static Map<TrackingKind, List<String>> identifiers() {
        Map<TrackingKind, List<String>> fields = new EnumMap<>(TrackingKind.class);
        for (TrackingKind kind : TrackingKind.values()) {
            fields.put(
                    kind,
                    switch (kind) {
                        case ALIAS -> List.of("userId", ANONYMOUS_ID, "previousId");
                        case GROUP -> List.of("userId", ANONYMOUS_ID, "groupId");
                        case IDENTIFY, TRACK, PAGE, SCREEN, OUTCOME -> List.of("userId", ANONYMOUS_ID);
                    });
        }
        return fields;
    }

    private static Map<String, Object> merged(Map<String, Object> shared, Map<String, Object> own) {
        if (shared.isEmpty()) {
            return own;
        }
        Map<String, Object> all = new LinkedHashMap<>(shared);
        all.putAll(own);
        return all;
    }

    private static String usableMessageId(Object value) {
        Call call = Call.of(value);
        return call == null ? null : call.usableMessageId();
    }
}
