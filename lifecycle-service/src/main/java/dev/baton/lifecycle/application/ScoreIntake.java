package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.lifecycle.application.Knowledge.Entry;
import dev.baton.lifecycle.application.Knowledge.Mark;
import dev.baton.lifecycle.application.Knowledge.Said;
import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.EntryPolicy;
import dev.baton.lifecycle.domain.LeadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sifts a batch of scoring's news: most of it changes nothing that is kept and shall cost neither a lock nor a write.
 *
 * <p>Late news is dropped: a crossing by its number, everything else by the time it was computed. Of several scores of
 * one lead the newest is kept.
 */
final class ScoreIntake {

    private final EntryPolicy policy;
    private final Map<LeadId, Mark> marks;
    private final Map<LeadId, Said> said = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    ScoreIntake(EntryPolicy policy, Map<LeadId, Mark> marks) {
        this.policy = policy;
        this.marks = new HashMap<>(marks);
    }

    /** One thing to do with locked leads. */
    sealed interface Step {
        /** Applies a command to one lead. */
        record Judge(LeadId leadId, Command command, Provenance provenance, Facts facts) implements Step {}

        /** Folds one lead into another. */
        record Fold(LeadId survivor, LeadId absorbed, Provenance provenance) implements Step {}

        /** Forgets one lead. */
        record Forget(LeadId leadId, Provenance provenance) implements Step {}
    }

    void take(ScoreNews news) {
        switch (news) {
            case ScoreNews.Scored scored -> scored(scored);
            case ScoreNews.Crossed crossed -> crossed(crossed);
            case ScoreNews.Erased erased -> erased(erased);
            case ScoreNews.Merged merged ->
                steps.add(new Step.Fold(
                        merged.leadId(),
                        merged.absorbed(),
                        Provenance.ofMerge(merged.origin(), merged.reason(), merged.at())));
        }
    }

    /** What to do, in order. */
    List<Step> steps() {
        return steps;
    }

    /** Whom to lock for it. */
    Set<LeadId> concerned() {
        Set<LeadId> concerned = new TreeSet<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Judge judge -> concerned.add(judge.leadId());
                case Step.Forget forget -> concerned.add(forget.leadId());
                case Step.Fold fold -> concerned.addAll(List.of(fold.survivor(), fold.absorbed()));
            }
        }
        return concerned;
    }

    /** What to keep. */
    Collection<Said> said() {
        return said.values();
    }

    private void scored(ScoreNews.Scored scored) {
        Mark mark = marks.getOrDefault(scored.leadId(), Mark.NONE);
        if (mark.entry() == Entry.ERASED || scored.at().isBefore(mark.knownAt())) {
            return;
        }
        Entry entry = mark.entry();
        if (entry != Entry.ENTERED) {
            entry = enter(scored, entry);
        }
        long digest = scored.facts().digest();
        if (mark.digest() == null || mark.digest() != digest) {
            keep(scored.leadId(), scored.facts(), mark.crossing(), scored.at());
        }
        marks.put(scored.leadId(), new Mark(scored.at(), mark.crossing(), digest, entry));
    }

    /** Whatever was or will be said of the lead in this batch is said of nobody. */
    private void erased(ScoreNews.Erased erased) {
        LeadId leadId = erased.leadId();
        said.remove(leadId);
        steps.removeIf(
                step -> step instanceof Step.Judge judge && judge.leadId().equals(leadId));
        steps.add(new Step.Forget(leadId, Provenance.ofScore(erased.origin(), erased.at())));
        Mark mark = marks.getOrDefault(leadId, Mark.NONE);
        marks.put(leadId, new Mark(mark.knownAt(), mark.crossing(), mark.digest(), Entry.ERASED));
    }

    private Entry enter(ScoreNews.Scored scored, Entry entry) {
        Command command = policy.judge(scored.evidence()).orElse(null);
        if (command == null) {
            return entry;
        }
        Entry after = command instanceof Command.Subscribe ? Entry.SUBSCRIBED : Entry.ENTERED;
        if (after != entry) {
            Provenance provenance = Provenance.ofScore(scored.origin(), scored.at());
            steps.add(new Step.Judge(scored.leadId(), command, provenance, scored.facts()));
        }
        return after;
    }

    private void crossed(ScoreNews.Crossed crossed) {
        Mark mark = marks.getOrDefault(crossed.leadId(), Mark.NONE);
        if (mark.entry() == Entry.ERASED || crossed.crossing() <= mark.crossing()) {
            return;
        }
        keep(crossed.leadId(), crossed.facts(), crossed.crossing(), crossed.at());
        Command command = crossed.up()
                ? new Command.Qualify(crossed.qualification())
                : crossed.falsified() ? new Command.Withdraw(RejectReason.BOT) : null;
        if (command != null) {
            Provenance provenance = Provenance.ofScore(crossed.origin(), crossed.at());
            steps.add(new Step.Judge(crossed.leadId(), command, provenance, crossed.facts()));
        }
        boolean newest = !crossed.at().isBefore(mark.knownAt());
        marks.put(
                crossed.leadId(),
                new Mark(
                        newest ? crossed.at() : mark.knownAt(),
                        crossed.crossing(),
                        newest ? (Long) crossed.facts().digest() : mark.digest(),
                        crossed.up() ? Entry.ENTERED : mark.entry()));
    }

    private void keep(LeadId leadId, Facts facts, int crossing, Instant at) {
        Said before = said.get(leadId);
        boolean late = before != null && at.isBefore(before.at());
        said.put(
                leadId,
                late
                        ? new Said(leadId, before.facts(), crossing, before.at())
                        : new Said(leadId, facts.orActivityOf(before == null ? null : before.facts()), crossing, at));
    }
}
