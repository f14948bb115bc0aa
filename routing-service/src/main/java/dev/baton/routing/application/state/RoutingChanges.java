package dev.baton.routing.application.state;

import dev.baton.kit.duework.DueItem;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.decision.DecisionRecord;
import dev.baton.routing.domain.fairness.LedgerMovement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything one transaction changes, collected by the use cases and written set by set at its end. Of several changes
 * of one lead or assignment the last counts; announcements and history keep their order.
 */
public final class RoutingChanges {

    private final Instant now;
    private final Map<LeadId, RoutedLead> leads = new LinkedHashMap<>();
    private final Set<LeadId> forgotten = new LinkedHashSet<>();
    private final List<NewAssignment> created = new ArrayList<>();
    private final Map<AssignmentId, TrackedAssignment> moved = new LinkedHashMap<>();
    private final List<LedgerMovement> movements = new ArrayList<>();
    private final List<DecisionRecord> refusedDecisions = new ArrayList<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<DueItem> due = new ArrayList<>();

    public RoutingChanges(Instant now) {
        this.now = now;
    }

    /** When the transaction takes effect; one instant for everything in it. */
    public Instant now() {
        return now;
    }

    public void lead(RoutedLead lead) {
        leads.put(lead.id(), lead);
    }

    /** Keeps of the lead and its assignments nothing that tells who it was. */
    public void forget(RoutedLead lead) {
        lead(lead);
        forgotten.add(lead.id());
    }

    public void create(NewAssignment assignment) {
        created.add(assignment);
    }

    public void move(TrackedAssignment assignment) {
        moved.put(assignment.id(), assignment);
    }

    /** The assignment as this transaction leaves it. */
    public TrackedAssignment latest(TrackedAssignment assignment) {
        return moved.getOrDefault(assignment.id(), assignment);
    }

    public void move(LedgerMovement movement) {
        movements.add(movement);
    }

    /** Keeps a decision that found nobody. */
    public void nobody(DecisionRecord decision) {
        refusedDecisions.add(decision);
    }

    public void happened(AssignmentId assignment, HistoryEntry.What what, String actor, String detail) {
        history.add(new HistoryEntry(assignment, what, actor, detail, now));
    }

    public void announce(Announcement announcement) {
        announcements.add(announcement);
    }

    public void schedule(DueItem item) {
        due.add(item);
    }

    public Collection<RoutedLead> leads() {
        return leads.values();
    }

    public Set<LeadId> forgotten() {
        return forgotten;
    }

    public List<NewAssignment> created() {
        return created;
    }

    public Collection<TrackedAssignment> moved() {
        return moved.values();
    }

    public List<LedgerMovement> movements() {
        return movements;
    }

    public List<DecisionRecord> refusedDecisions() {
        return refusedDecisions;
    }

    public List<HistoryEntry> history() {
        return history;
    }

    public List<Announcement> announcements() {
        return announcements;
    }

    public List<DueItem> due() {
        return due;
    }
}
