package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.domain.lead.LeftOut;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A lead as {@code GET /v1/leads/{id}} answers it: the fields of the list, and beside them what is known.
 *
 * @param line        as in the list
 * @param lead        what is known of it, as messages carry it
 * @param traits      every trait that is kept, by name
 * @param leftOutTraits traits that are not kept, or not with every value, since they exceed the limits of a profile; the
 *                    first 20, and an ellipsis where there are more
 * @param identifiers by what it is recognised
 * @param mergedFrom  leads it absorbed; asking for one of them answers this lead
 * @param consent     what the person allowed or refused, by purpose; {@code profiling: false} means that there is no score
 * @param employer    mail domain of the company the address belongs to, null for a private one
 * @param roleAddress whether a department reads along at the address
 * @param unusableEmail what was sent last as an e-mail address and is none: malformed or too long; null where it is an address
 */
record LeadJson(
        @JsonUnwrapped LeadViews.Line line,
        LeadSnapshot lead,
        Map<String, Object> traits,
        List<String> leftOutTraits,
        List<LeadViews.Known> identifiers,
        List<UUID> mergedFrom,
        Map<String, Boolean> consent,
        String employer,
        boolean roleAddress,
        String unusableEmail) {

    static LeadJson of(LeadViews.Detail detail) {
        return new LeadJson(
                detail.line(),
                detail.lead(),
                detail.traits(),
                leftOut(detail.leftOut()),
                detail.identifiers(),
                detail.mergedFrom(),
                detail.consent(),
                detail.employer(),
                detail.roleAddress(),
                detail.unusableEmail());
    }

    private static List<String> leftOut(LeftOut leftOut) {
        return leftOut.more()
                ? Stream.concat(leftOut.names().stream(), Stream.of("…")).toList()
                : List.copyOf(leftOut.names());
    }
}
