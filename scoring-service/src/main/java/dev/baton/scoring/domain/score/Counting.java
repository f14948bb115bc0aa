package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.lead.LeadEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Fills tallies: for one model, or for several at once, so that a lead can pass from one model to another. */
public interface Counting {

    /** Counts an event in the tally of its lead. */
    void count(LeadEvent event, Tally tally);

    /** Which counts are made; tallies with the same text hold the same counts. */
    String matcherSet();

    /** Counts what any of the models needs; what several need is counted once. */
    static Counting of(Collection<CompiledModel> models) {
        return models.size() == 1 ? models.iterator().next() : new Several(List.copyOf(models));
    }

    /** The counts of several models in one tally. */
    record Several(List<CompiledModel> models) implements Counting {

        @Override
        public void count(LeadEvent event, Tally tally) {
            Set<String> counted = new HashSet<>();
            models.forEach(model -> model.count(event, tally, counted::add));
        }

        @Override
        public String matcherSet() {
            Set<String> keys = new TreeSet<>();
            models.forEach(model -> keys.addAll(model.matcherKeys()));
            return Matchers.fingerprint(keys);
        }
    }
}
