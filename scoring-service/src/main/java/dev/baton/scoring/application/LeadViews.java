package dev.baton.scoring.application;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.scoring.domain.lead.LeftOut;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Leads as they are looked at; nothing here locks or changes anything. */
public interface LeadViews {

    /**
     * What to look for; null asks for nothing.
     *
     * @param identifiers identifiers that the lead has
     * @param text        part of name, company or address
     * @param minScore    total, thousandths
     * @param stage       as lifecycle last told
     * @param qualified   whether the last crossing was up
     * @param known       whether a user id, address or phone number names the lead; otherwise it is an anonymous visitor
     */
    record Filter(
            Identifiers identifiers, String text, Integer minScore, String stage, Boolean qualified, Boolean known) {}

    /**
     * Identifiers to find a lead by; null asks for nothing.
     *
     * @param email      address, in any spelling
     * @param userId     user id
     * @param externalId id that another system gave the lead: a user id or an anonymous id
     */
    record Identifiers(String email, String userId, String externalId) {

        /** Any lead. */
        public static final Identifiers ANY = new Identifiers(null, null, null);
    }

    /**
     * A line of the list.
     *
     * @param score        total as of {@code scoredAt}
     * @param qualified    whether the last crossing was up
     * @param disqualified whether a gate holds
     * @param restingSince when sales handed the lead back, null where it does not rest
     * @param known        whether a user id, address or phone number names it; otherwise it is an anonymous visitor
     */
    record Line(
            UUID id,
            String email,
            String userId,
            String name,
            String company,
            String title,
            String stage,
            BigDecimal score,
            BigDecimal fit,
            BigDecimal engagement,
            String grade,
            BigDecimal completeness,
            boolean qualified,
            boolean disqualified,
            Instant restingSince,
            Instant scoredAt,
            boolean known) {}

    /**
     * Where a page of the highest ends.
     *
     * @param score total, thousandths
     * @param id    of the last lead
     */
    record Rank(int score, UUID id) {}

    /**
     * One lead.
     *
     * @param line        as in the list
     * @param lead        what is known of it, as messages carry it
     * @param traits      every trait that is kept, by name
     * @param leftOut     traits that are not kept, or not with every value
     * @param identifiers by what it is recognised
     * @param mergedFrom  leads it absorbed
     * @param consent     what the person allowed or refused, by purpose
     * @param employer    mail domain of the company the address belongs to, null for a private one
     * @param roleAddress whether a department reads along at the address
     * @param unusableEmail what was sent last as an e-mail address and is none, null where the last one was an address
     */
    record Detail(
            Line line,
            LeadSnapshot lead,
            Map<String, Object> traits,
            LeftOut leftOut,
            List<Known> identifiers,
            List<UUID> mergedFrom,
            Map<String, Boolean> consent,
            String employer,
            boolean roleAddress,
            String unusableEmail) {}

    /** An identifier. */
    record Known(String kind, String value) {}

    /**
     * An event of the timeline.
     *
     * @param detail     what a person would add, may be null
     * @param humanConfidence 0 to 100: how sure it is that a person did it and not a machine
     * @param humanEvidence   why it is below 100; empty where it is not
     * @param properties as sent
     */
    record EventLine(
            UUID id,
            String kind,
            String name,
            String detail,
            Instant happenedAt,
            int humanConfidence,
            List<String> humanEvidence,
            @JsonRawValue String properties) {}

    /** Leads that meet the filter, the newest first, after the given one. */
    Uni<List<Line>> find(Filter filter, UUID before, int limit);

    /** Leads that meet the filter, the highest stored total first, after the given line; the whole table is read. */
    Uni<List<Line>> highest(Filter filter, Rank after, int limit);

    /** The lead of that id, or the one it was merged into. */
    Uni<Optional<Detail>> byId(UUID id);

    /** The lead that an id stands for now; empty where it is unknown. */
    Uni<Optional<UUID>> current(UUID id);

    /** Events of a lead, the newest first, before the given position. */
    Uni<List<EventLine>> events(UUID lead, Instant before, UUID beforeId, int limit);
}
