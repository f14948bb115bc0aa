package dev.baton.scoring.domain.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts, gate by gate, how many decided leads it stops and how many of these were won. Mutable, for one thread. */
public final class GateAudit {

    /** The demand that a lead can be contacted, among the gates. */
    public static final String CONTACT = "requiresContact";

    private final Map<String, Share> stopped = new LinkedHashMap<>();
    private Share all = Share.NONE;

    /**
     * An audit.
     *
     * @param gates ids of the disqualifiers, in the model's order
     */
    public GateAudit(List<String> gates) {
        gates.forEach(gate -> stopped.put(gate, Share.NONE));
        stopped.put(CONTACT, Share.NONE);
    }

    /** Adds a decided lead with the gates that stop it. */
    public void add(boolean won, Set<String> stopping) {
        all = all.plus(won);
        stopping.forEach(gate -> stopped.computeIfPresent(gate, (any, share) -> share.plus(won)));
    }

    /** Ids of the disqualifiers that contradict history. */
    public List<String> contradicting() {
        return stopped.keySet().stream()
                .filter(gate -> !gate.equals(CONTACT) && contradicts(stopped.get(gate)))
                .toList();
    }

    /** Every gate that stops a decided lead, the one that stops the most buyers first. */
    public List<GateEvidence> result(Set<String> dropped) {
        List<GateEvidence> result = new ArrayList<>();
        stopped.forEach((gate, share) -> {
            if (share.of() > 0) {
                Share others = share.outOf(all);
                boolean contradicts = contradicts(share);
                result.add(new GateEvidence(
                        gate,
                        !dropped.contains(gate),
                        share,
                        others,
                        contradicts,
                        words(gate, share, others, contradicts)));
            }
        });
        result.sort((one, other) ->
                Long.compare(other.stopped().won(), one.stopped().won()));
        return result;
    }

    private boolean contradicts(Share share) {
        Share others = share.outOf(all);
        return share.of() >= LiftAudit.FEWEST
                && others.of() >= LiftAudit.FEWEST
                && !Lift.of(share, others).opposes();
    }

    private String words(String gate, Share share, Share others, boolean contradicts) {
        return String.format(
                Locale.ROOT,
                "%s stops %d of %d buyers: of the %d leads that it stops %.1f %% were won, of the %d others %.1f %%.%s",
                gate,
                share.won(),
                all.won(),
                share.of(),
                100 * share.rate(),
                others.of(),
                100 * others.rate(),
                contradicts ? " History contradicts it." : "");
    }
}
