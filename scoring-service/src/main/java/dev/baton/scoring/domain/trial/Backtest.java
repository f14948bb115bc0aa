package dev.baton.scoring.domain.trial;

import dev.baton.scoring.domain.lead.OutcomeOrder;
import dev.baton.scoring.domain.trial.Replay.Replayed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums up replayed leads. All it holds is counters by name, so that it can be put aside between two portions of leads and
 * its size does not depend on how many leads there are.
 */
public final class Backtest {

    /** How many leads were added. */
    static final String LEADS = "leads";

    /** How many days of the window have a history: no sum, but the most that any lead has. */
    static final String HISTORY = "history-days";

    /** Handed over, but at the very instant of the outcome. */
    static final String AT_OUTCOME = ".at-outcome.";

    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final Instant until;
    private final int days;
    private final TreeMap<String, Long> counts;

    /**
     * A sum to go on with.
     *
     * @param until  the instant up to which history is looked at
     * @param days   how many days before it are counted day by day and for volume
     * @param counts the counters so far
     */
    public Backtest(Instant until, int days, Map<String, Long> counts) {
        this.until = until;
        this.days = days;
        this.counts = new TreeMap<>(counts);
    }

    /** The counters. */
    public Map<String, Long> counts() {
        return counts;
    }

    /** The counters as if the leads were a sample of that many. */
    public Map<String, Long> scaledTo(long leads) {
        long sampled = Math.max(1, counts.getOrDefault(LEADS, 0L));
        Map<String, Long> scaled = new TreeMap<>();
        counts.forEach((name, count) ->
                scaled.put(name, name.equals(HISTORY) ? count : Math.round((double) count * leads / sampled)));
        return scaled;
    }

    /** Adds a lead as it would have been under the candidate and under the models in use. */
    public void add(Replayed candidate, Replayed active, Collection<LeadOutcome> outcomes) {
        count(LEADS);
        if (candidate.began() != null) {
            counts.merge(HISTORY, historyDays(candidate.began()), Math::max);
        }
        LeadOutcome end = LeadOutcome.end(outcomes);
        side("candidate", candidate.first(), end);
        side("active", active.first(), end);
        agreement(candidate.first() != null, active.first() != null);
        volume(candidate);
        leadTime(candidate.first(), LeadOutcome.firstMql(outcomes), end);
    }

    private long historyDays(Instant began) {
        long seconds = Duration.between(began, until).toSeconds();
        return Math.clamp((seconds + SECONDS_A_DAY / 2) / SECONDS_A_DAY, 1L, (long) days);
    }

    private void side(String side, Instant first, LeadOutcome end) {
        if (first != null) {
            count(side + ".qualified");
            if (recent(first)) {
                count(side + ".day." + day(first));
            }
        }
        if (end != null) {
            boolean inTime = first != null && OutcomeOrder.isKnown(first, end.at());
            String cell = end.kind() == LeadOutcome.Kind.WON ? "won" : "lost";
            count(side + (inTime ? ".handed-over." : ".kept.") + cell);
            if (inTime && first.equals(end.at())) {
                count(side + AT_OUTCOME + cell);
            }
        }
    }

    private void agreement(boolean candidate, boolean active) {
        if (candidate || active) {
            count(candidate && active ? "both" : candidate ? "only-candidate" : "only-active");
        }
    }

    private void volume(Replayed candidate) {
        for (int i = 0; i < Replay.THRESHOLDS.length; i++) {
            Instant first = candidate.firstAt(i);
            if (first != null && recent(first)) {
                count("volume." + i);
            }
        }
    }

    /** Of leads that qualify at the instant of their outcome the time between the two is not known. */
    private void leadTime(Instant first, Instant actual, LeadOutcome end) {
        if (first == null || end == null || end.kind() != LeadOutcome.Kind.WON || !first.isBefore(end.at())) {
            return;
        }
        count("before-outcome." + Duration.between(first, end.at()).toDays());
        if (actual != null) {
            count("gained." + Duration.between(first, actual).toDays());
        }
    }

    private boolean recent(Instant at) {
        return at.isAfter(until.minus(Duration.ofDays(days))) && !at.isAfter(until);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }
}
