package dev.baton.scoring.inbound.rest;

import dev.baton.scoring.application.IdentityHistory;
import dev.baton.scoring.application.LeadViews;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A merge or a split.
 *
 * @param id          of the change
 * @param change      what happened
 * @param leadId      the lead that went on
 * @param otherId     the one that ended in it, or that came out of it
 * @param actor       user name, null where events said so
 * @param reason      in words; where events said so, the kind of identifier
 * @param at          when
 * @param identifiers what the other lead brought or took: splitting them off undoes a merge
 */
record IdentityChangeJson(
        UUID id,
        Kind change,
        UUID leadId,
        UUID otherId,
        String actor,
        String reason,
        Instant at,
        List<LeadViews.Known> identifiers) {

    /** What happened. */
    enum Kind {
        /** Two leads became one. */
        MERGED,
        /** A part of a lead became somebody else. */
        SPLIT
    }

    static IdentityChangeJson of(IdentityHistory.Change change) {
        return new IdentityChangeJson(
                change.id(),
                change.merged() ? Kind.MERGED : Kind.SPLIT,
                change.lead(),
                change.other(),
                change.actor(),
                change.reason(),
                change.at(),
                change.taken().stream()
                        .sorted()
                        .map(one -> new LeadViews.Known(
                                one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), one.value()))
                        .toList());
    }
}
