package dev.baton.ingest.domain;

import dev.baton.contracts.event.TraitSize;
import dev.baton.ingest.domain.Verdict.Rejected;
import java.util.Map;

/**
 * How much one event may say about a lead. Scoring keeps no more of a lead either, so that what is accepted here counts.
 *
 * @param mostTraits     traits of one event
 * @param mostTraitBytes bytes of one trait with its name; the traits of a company ({@code group}) are one trait of the lead
 */
public record TraitLimits(int mostTraits, int mostTraitBytes) {

    /** What holds where nothing else is configured. */
    public static final TraitLimits DEFAULT = new TraitLimits(200, TraitSize.LARGEST);

    private static final int LONGEST_POINTER = 300;

    /** Why the traits of a call are too many or too large; null where they are not. */
    Rejected refusal(Call call, TrackingKind kind) {
        Map<String, Object> traits = call.traits();
        String place = call.has("traits") ? "/traits" : "/context/traits";
        if (traits.size() > mostTraits) {
            return call.rejected(RejectionCode.TRAITS_TOO_MANY, place);
        }
        if (kind == TrackingKind.GROUP) {
            return TraitSize.of("group", traits) > mostTraitBytes
                    ? call.rejected(RejectionCode.TRAIT_TOO_LARGE, place)
                    : null;
        }
        for (Map.Entry<String, Object> trait : traits.entrySet()) {
            if (TraitSize.of(trait.getKey(), trait.getValue()) > mostTraitBytes) {
                return call.rejected(RejectionCode.TRAIT_TOO_LARGE, pointer(place, trait.getKey()));
            }
        }
        return null;
    }

    private static String pointer(String place, String name) {
        String pointer = place + "/" + name.replace("~", "~0").replace("/", "~1");
        return pointer.length() > LONGEST_POINTER ? place : pointer;
    }
}
