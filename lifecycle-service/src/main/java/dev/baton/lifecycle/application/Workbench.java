package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.Holding;
import dev.baton.lifecycle.domain.Holdings;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.Merging;
import dev.baton.lifecycle.domain.Outcome;
import dev.baton.lifecycle.domain.TransitionEngine;
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
                announcements.add(
                        new Announcement.Move(moved, provenance, null, assignment(lead), aboutItself ? facts : null));
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
        Outcome outcome = Merging.merge(survivor.state(), other.state());
        Integer cycle = other.keepsRep(outcome.state())
                ? (Integer) outcome.state().journey().cycle()
                : null;
        put(other.absorbedBy(survivor.leadId(), cycle));
        absorbed.put(absorbedId, survivor.leadId());
        if (outcome instanceof Outcome.Moved moved) {
            put(survivor.absorbing(other, moved.state()));
            announcements.add(new Announcement.Move(moved, provenance, other.state(), assignment(survivor), null));
        }
    }

    /**
     * Notes what became of an assignment, and applies what sales decided. An older revision changes nothing; a rejection of a
     * rep who shares the lead with another since a merge does not hand it back.
     */
    void follow(SalesNews.AssignmentNews news, Provenance provenance) {
        LeadRecord lead = standing(news.leadId());
        Holding holding = renumbered(lead, news.holding());
        Holdings holdings = lead.holdings().with(holding);
        if (!isKnown(lead) || holdings.equals(lead.holdings())) {
            return;
        }
        LeadRecord held = lead.with(holdings);
        put(held);
        int cycle = holding.cycle();
        if (holding.state() == Holding.State.ACCEPTED) {
            apply(news.leadId(), new Command.Accept(cycle), provenance, null);
        } else if (held.holder().isEmpty()) {
            news.rejected()
                    .ifPresent(reason -> apply(news.leadId(), new Command.HandBack(cycle, reason), provenance, null));
        }
    }

    /** Notes that no rep holds the lead after so many attempts. */
    void unassigned(SalesNews.UnassignedNews news) {
        LeadRecord lead = standing(news.leadId());
        int cycle = cycle(news.leadId(), news.cycle());
        LeadRecord free = lead.with(lead.holdings().endedUpTo(news.leadId(), cycle, news.attempt()));
        if (isKnown(lead) && !free.equals(lead)) {
            put(free);
        }
    }

    /** The cycle of a message about an absorbed lead, as the lead that stands for it counts cycles. */
    private Holding renumbered(LeadRecord lead, Holding holding) {
        boolean aboutItself = lead.leadId().equals(holding.named());
        return aboutItself
                ? holding
                : lead.holdings()
                        .find(holding.assignmentId())
                        .map(known -> holding.inCycle(known.cycle()))
                        .orElseGet(() -> holding.inCycle(cycle(holding.named(), holding.cycle())));
    }

    /** 0 where the cycle was over before the lead was absorbed. */
    private int cycle(LeadId named, int cycle) {
        LeadRecord lead = records.getOrDefault(named, LeadRecord.unknown(named));
        if (lead.survivor() == null) {
            return cycle;
        }
        boolean wasCurrent = lead.state().journey().cycle() == cycle && lead.survivorCycle() != null;
        return wasCurrent ? cycle(lead.survivor(), lead.survivorCycle()) : 0;
    }

    private static boolean isKnown(LeadRecord lead) {
        return !lead.erased() && lead.state().stage().isPresent();
    }

    private static String assignment(LeadRecord lead) {
        return lead.holder().map(Holding::assignmentId).orElse(null);
    }

    /** Forgets the lead itself, not the one it was absorbed by; said twice, it takes effect once. */
    void forget(LeadId leadId, Provenance provenance) {
        LeadRecord lead = records.getOrDefault(leadId, LeadRecord.unknown(leadId));
        if (!lead.erased()) {
            records.put(
                    leadId, new LeadRecord(lead.state(), lead.survivor(), lead.survivorCycle(), Holdings.NONE, true));
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
