package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.Merging;
import dev.baton.lifecycle.domain.Outcome;
import dev.baton.lifecycle.domain.TransitionEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The locked leads of one transaction while they are worked on: commands are applied in order, one lead may move several
 * times, and what came of it is collected. Whatever names an absorbed lead concerns the one that absorbed it.
 */
final class Workbench {

    private final Map<LeadId, LeadRecord> records = new HashMap<>();
    private final Set<LeadId> changed = new TreeSet<>();
    private final Set<LeadId> forgotten = new TreeSet<>();
    private final Map<LeadId, LeadId> absorbed = new TreeMap<>();
    private final List<Announcement> announcements = new ArrayList<>();

    Workbench(Collection<LeadRecord> locked) {
        locked.forEach(lead -> records.put(lead.leadId(), lead));
    }

    /** The lead that stands for the named one today. */
    LeadRecord standing(LeadId named) {
        LeadRecord lead = records.getOrDefault(named, LeadRecord.unknown(named));
        return lead.survivor() == null ? lead : standing(lead.survivor());
    }

    /**
     * Applies a command to the lead that stands for the named one.
     *
     * @param facts what scoring says of the named lead, null where the command does not come from scoring
     */
    Outcome apply(LeadId named, Command command, Provenance provenance, Facts facts) {
        LeadRecord lead = standing(named);
        if (lead.erased()) {
            return new Outcome.Unchanged(lead.state(), "the person was forgotten");
        }
        Outcome outcome = TransitionEngine.apply(lead.state(), command);
        switch (outcome) {
            case Outcome.Moved moved -> {
                put(lead.moved(moved.state()));
                boolean aboutItself = lead.leadId().equals(named);
                announcements.add(new Announcement.Move(moved, provenance, null, aboutItself ? facts : null));
            }
            case Outcome.Refused refused -> announcements.add(new Announcement.Refusal(refused, provenance));
            case Outcome.Unchanged ignored -> {
                // it says what holds already: nothing to tell
            }
        }
        return outcome;
    }

    /** Folds one lead into another; said twice, it takes effect once. */
    void merge(LeadId survivorId, LeadId absorbedId, Provenance provenance) {
        LeadRecord survivor = standing(survivorId);
        LeadRecord other = records.getOrDefault(absorbedId, LeadRecord.unknown(absorbedId));
        if (other.survivor() != null
                || survivor.erased()
                || other.erased()
                || survivor.leadId().equals(absorbedId)) {
            return;
        }
        put(other.absorbedBy(survivor.leadId()));
        absorbed.put(absorbedId, survivor.leadId());
        if (Merging.merge(survivor.state(), other.state()) instanceof Outcome.Moved moved) {
            put(survivor.absorbing(other, moved.state()));
            announcements.add(new Announcement.Move(moved, provenance, absorbedId, null));
        }
    }

    /** Notes who holds the lead; one that has never moved is nobody's. */
    void heldBy(LeadId named, String rep, Instant at) {
        LeadRecord lead = standing(named);
        LeadRecord held = lead.heldBy(rep, at);
        if (!lead.erased() && lead.state().stage().isPresent() && !held.equals(lead)) {
            put(held);
        }
    }

    /** Forgets the lead itself, not the one it was absorbed by; said twice, it takes effect once. */
    void forget(LeadId leadId, Provenance provenance) {
        LeadRecord lead = records.getOrDefault(leadId, LeadRecord.unknown(leadId));
        if (!lead.erased()) {
            records.put(leadId, new LeadRecord(lead.state(), lead.survivor(), null, lead.ownerAt(), true));
            announcements.removeIf(announcement -> announcement.leadId().equals(leadId));
            forgotten.add(leadId);
            changed.remove(leadId);
            announcements.add(new Announcement.Erasure(leadId, provenance));
        }
    }

    /** Whose data has to go. */
    Set<LeadId> forgotten() {
        return forgotten;
    }

    List<LeadRecord> changed() {
        return changed.stream().map(records::get).toList();
    }

    /** Who was absorbed, each by the lead that stands at the end. */
    Map<LeadId, LeadId> absorbed() {
        return absorbed.keySet().stream()
                .collect(Collectors.toMap(lead -> lead, lead -> standing(lead).leadId(), (a, b) -> a, TreeMap::new));
    }

    List<Announcement> announcements() {
        return List.copyOf(announcements);
    }

    private void put(LeadRecord lead) {
        records.put(lead.leadId(), lead);
        changed.add(lead.leadId());
    }
}
