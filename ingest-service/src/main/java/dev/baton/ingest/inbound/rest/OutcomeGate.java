package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.RawItem.Flaw;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.TrackingKind;
import java.util.Map;

/** Lets no outcome pass that a public key could have made up: models learn from them. */
final class OutcomeGate {

    private OutcomeGate() {}

    /** The item, flawed if it is an outcome. */
    static RawItem withoutOutcome(RawItem item, TrackingKind kind) {
        if (item.flaw() != null || !isOutcome(item, kind)) {
            return item;
        }
        return new RawItem(item.value(), new Flaw(RejectionCode.OUTCOME_NOT_ALLOWED, "/type"), item.bytes());
    }

    private static boolean isOutcome(RawItem item, TrackingKind kind) {
        return kind == null
                ? item.value() instanceof Map<?, ?> call
                        && TrackingKind.OUTCOME.wireName().equals(call.get("type"))
                : kind == TrackingKind.OUTCOME;
    }
}
