package dev.baton.routing.application.state;

import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.Candidate;
import dev.baton.routing.domain.fairness.PoolLedger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A team's reps and ledger, loaded under the pool's lock.
 *
 * @param team      the team
 * @param reps      everybody in it, active or not
 * @param returned  reps who became available since the ledger last looked
 * @param undecided undecided assignments per rep; nobody missing means 0
 * @param availableSince when reps last became available; a rep who is missing has been since before
 * @param ledger    the ledger; newcomers have no line yet
 */
public record Pool(
        TeamKey team,
        List<Rep> reps,
        Set<RepId> returned,
        Map<RepId, Integer> undecided,
        Map<RepId, Instant> availableSince,
        PoolLedger ledger) {

    /** A pool in which every rep has been available for long. */
    public Pool(TeamKey team, List<Rep> reps, Set<RepId> returned, Map<RepId, Integer> undecided, PoolLedger ledger) {
        this(team, reps, returned, undecided, Map.of(), ledger);
    }

    /** Ids of all reps. */
    public Set<RepId> repIds() {
        return reps.stream().map(Rep::id).collect(Collectors.toSet());
    }

    /** The reps as a decision sees them. */
    public List<Candidate> candidates() {
        return reps.stream()
                .map(rep -> new Candidate(rep, undecided.getOrDefault(rep.id(), 0)))
                .toList();
    }

    /** Who takes leads now. */
    public Set<RepId> present() {
        return reps.stream()
                .filter(rep -> rep.active() && rep.available())
                .map(Rep::id)
                .collect(Collectors.toSet());
    }

    /** Who takes leads now and did so before the ledger last looked. */
    public Set<RepId> steady() {
        return present().stream()
                .filter(rep -> !returned.contains(rep) && ledger.entry(rep).isPresent())
                .collect(Collectors.toSet());
    }
}
