package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.scoring.application.LeadViews;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A lead as {@code GET /v1/leads/{id}} answers it: the fields of the list, and beside them what is known.
 *
 * @param line        as in the list
 * @param lead        what is known of it
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
                detail.identifiers(),
                detail.mergedFrom(),
                detail.consent(),
                detail.employer(),
                detail.roleAddress(),
                detail.unusableEmail());
    }
}
