package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Reshaping;
import dev.baton.scoring.domain.qualification.CrossingCause;
import dev.baton.scoring.domain.score.Counting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Folds the fresh events of one batch into their leads, in memory: each lead is read and written once, however many
 * events it has.
 */
final class BatchFold {

    private final Reshaping reshaping;
    private final Counting model;
    private final Map<UUID, Lead> leads;
    private final Map<UUID, Cause> touched = new TreeMap<>();
    private final Set<UUID> reshaped = new HashSet<>();
    private final List<PlacedEvent> placed = new ArrayList<>();

    /**
     * @param stitched whom the events name
     * @param model    counts
     */
    BatchFold(StitchIdentities.Stitched stitched, Counting model) {
        this.reshaping = stitched.reshaping();
        this.model = model;
        this.leads = new HashMap<>(stitched.locked().leads());
        reshape();
    }

    void take(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            IncomingEvent incoming = sighting.incoming();
            Identifier by = sighting.who().subject();
            UUID id = reshaping.lead(by);
            leads.get(id).take(incoming.event(), model);
            touched.put(id, incoming.cause());
            placed.add(new PlacedEvent(id, incoming.event(), incoming.json(), by));
        }
    }

    /** The leads that changed, in the order of their ids. */
    List<Lead> changed() {
        return touched.keySet().stream().map(leads::get).toList();
    }

    /** Leads of which a part came or went: only their events know what is left. */
    List<Lead> toRecount() {
        return reshaping.recount().stream().map(leads::get).toList();
    }

    /** What changed a lead last. */
    Cause causeOf(UUID lead) {
        return touched.get(lead);
    }

    /** What a crossing of the lead tells as its cause: that its person is another weighs more than what it did. */
    CrossingCause why(UUID lead) {
        return reshaped.contains(lead) ? CrossingCause.MERGE : CrossingCause.EVIDENCE;
    }

    /** The events with the leads they belong to. */
    List<PlacedEvent> placed() {
        return placed;
    }

    private void reshape() {
        reshaping.merges().forEach(merge -> {
            leads.get(merge.survivor()).absorb(leads.remove(merge.absorbed()));
            touched.put(merge.survivor(), Cause.TIME);
            reshaped.add(merge.survivor());
        });
        reshaping.recount().forEach(lead -> touched.put(lead, Cause.TIME));
        reshaped.addAll(reshaping.recount());
        reshaping.persons().forEach((id, person) -> {
            if (!leads.containsKey(id)) {
                // kept even where nothing was done by it yet: its identifiers belong to a lead that can be locked
                leads.put(id, Lead.unseen(person));
                touched.put(id, Cause.TIME);
            }
            leads.get(id).is(person);
        });
    }
}
