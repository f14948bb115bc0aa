package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.IdentityBook;
import dev.baton.scoring.domain.identity.Person;
import dev.baton.scoring.domain.score.Counting;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final IdentityBook book;
    private final Counting model;
    private final Map<UUID, Lead> leads;
    private final Map<UUID, Cause> touched = new TreeMap<>();
    private final List<PlacedEvent> placed = new ArrayList<>();
    private final Set<UUID> stored;
    private int mergesDone;

    /**
     * @param book  knows the stored identifiers
     * @param model counts
     * @param leads the stored leads, locked
     */
    BatchFold(IdentityBook book, Counting model, Map<UUID, Lead> leads) {
        this.book = book;
        this.model = model;
        this.leads = new HashMap<>(leads);
        this.stored = Set.copyOf(leads.keySet());
    }

    void take(List<IncomingEvent> events) {
        for (IncomingEvent incoming : events) {
            UUID id = book.place(incoming.event());
            // an event that names nobody tells of no lead; ingest refuses it, another producer may not
            if (id != null) {
                followMerges();
                Lead lead = lead(id);
                lead.take(incoming.event(), model);
                touched.put(id, incoming.cause());
                placed.add(new PlacedEvent(id, incoming.event(), incoming.json()));
            }
        }
    }

    /** The leads that changed, in the order of their ids. */
    List<Lead> changed() {
        return touched.keySet().stream().map(leads::get).toList();
    }

    /** What changed a lead last. */
    Cause causeOf(UUID lead) {
        return touched.get(lead);
    }

    /** The events with the leads they belong to after all merges of the batch. */
    List<PlacedEvent> placed() {
        return placed.stream()
                .map(event -> new PlacedEvent(book.current(event.lead()), event.event(), event.json()))
                .toList();
    }

    /** The merges of leads that others know of; one that began and ended within the batch never was. */
    List<IdentityBook.Merge> merges() {
        return book.merges().stream()
                .filter(merge -> stored.contains(merge.absorbed()))
                .toList();
    }

    private void followMerges() {
        for (; mergesDone < book.merges().size(); mergesDone++) {
            IdentityBook.Merge merge = book.merges().get(mergesDone);
            Lead absorbed = leads.remove(merge.absorbed());
            if (absorbed != null) {
                lead(merge.survivor()).absorb(absorbed);
            }
            touched.remove(merge.absorbed());
        }
    }

    private Lead lead(UUID id) {
        Person person = book.person(id);
        Lead lead = leads.computeIfAbsent(id, any -> Lead.unseen(person));
        lead.is(person);
        return lead;
    }
}
