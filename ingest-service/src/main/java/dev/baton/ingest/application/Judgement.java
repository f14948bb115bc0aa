package dev.baton.ingest.application;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.domain.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was judged together: an outcome for each item in their order, and what has to be written for it. */
public final class Judgement {

    private final List<Outcome> outcomes;
    private final List<Entry> entries;
    private final Set<UUID> accepted = new HashSet<>();
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

    /** Ids of the accepted events among the entries. */
    public Set<UUID> accepted() {
        return accepted;
    }

    /** The how-manieth item of this content it is, from 1. */
    int countOf(UUID content) {
        return contents.merge(content, 1, Integer::sum);
    }

    /** Whether an event of that id was accepted here already. */
    public boolean holds(UUID id) {
        return accepted.contains(id);
    }

    void accepted(Verdict.Accepted verdict, Entry entry) {
        accepted.add(entry.id());
        entries.add(entry);
        outcomes.add(new Outcome.Accepted(verdict.messageId(), verdict.warnings()));
    }

    void duplicate(String messageId) {
        outcomes.add(new Outcome.Duplicate(messageId));
    }

    void refused(Verdict.Rejected verdict, Entry entry) {
        entries.add(entry);
        outcomes.add(new Outcome.Refused(verdict));
    }
}
