package dev.baton.ingest.application;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.domain.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was judged together: an outcome for each item in their order, and what has to be written for it. */
public final class Judgement {

    private final List<Outcome> outcomes;
    private List<Entry> entries;
    private final Map<UUID, Integer> accepted = new LinkedHashMap<>();
    private final Map<UUID, Integer> contents = new HashMap<>();

    public Judgement(int items) {
        this.outcomes = new ArrayList<>(items);
        this.entries = new ArrayList<>(items);
    }

    /** One outcome per item judged. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** What has to become durable. */
    public List<Entry> entries() {
        return entries;
    }

    /** The same, and lets go of it: ids and outcomes stay, what was parsed does not. */
    public List<Entry> handOver() {
        List<Entry> all = entries;
        entries = List.of();
        return all;
    }

    /** Ids of the accepted events among the entries. */
    public Set<UUID> accepted() {
        return accepted.keySet();
    }

    /** The how-manieth item of this content it is, from 1. */
    int countOf(UUID content) {
        return contents.merge(content, 1, Integer::sum);
    }

    /** Whether an event of that id was accepted here already. */
    public boolean holds(UUID id) {
        return accepted.containsKey(id);
    }

    void accepted(Verdict.Accepted verdict, Entry entry) {
        accepted.put(entry.id(), outcomes.size());
        entries.add(entry);
        outcomes.add(new Outcome.Accepted(verdict.messageId(), verdict.warnings(), verdict.ineffective()));
    }

    /** Makes duplicates of accepted items that turned out to be known: nothing of them is to be written. */
    void known(Set<UUID> ids) {
        ids.forEach(id -> {
            Integer place = accepted.remove(id);
            if (place != null) {
                outcomes.set(place, new Outcome.Duplicate(outcomes.get(place).messageId()));
            }
        });
        entries.removeIf(entry -> ids.contains(entry.id()));
    }

    void duplicate(String messageId) {
        outcomes.add(new Outcome.Duplicate(messageId));
    }

    void refused(Verdict.Rejected verdict, Entry entry) {
        entries.add(entry);
        outcomes.add(new Outcome.Refused(verdict));
    }
}
