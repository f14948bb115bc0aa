package dev.baton.scoring.domain.evidence;

import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.Observation.Deed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds values of traits and deeds that history favours (or speaks against) and that no rule of a model notices. Bounded:
 * of a trait with more values than it keeps, the later ones are not looked at. Mutable, for one thread.
 */
public final class Overlooked {

    private static final int TRAITS = 200;
    private static final int VALUES = 50;
    private static final int DEEDS = 500;
    private static final int LISTED = 30;

    /** A value that rules notice for more than this share of its leads is not overlooked. */
    private static final double NOTICED = 0.05;

    /**
     * Something no rule notices.
     *
     * @param path  of the trait; {@code event.name} for something done
     * @param value the trait's value, or the event's name
     * @param lift  of the leads that have it; its interval is the strict one, for hundreds of values are looked at
     */
    public record Item(String path, String value, Lift lift) {}

    private final Map<String, Set<String>> rulesByPath;
    private final Set<String> eventNames;
    private final Map<String, Map<String, Seen>> traits = new TreeMap<>();
    private final Map<String, Seen> deeds = new HashMap<>();
    private Share all = Share.NONE;

    /**
     * @param rulesByPath ids of the rules that read a trait, by its path
     * @param eventNames  names of the events that rules read, in lower case
     */
    public Overlooked(Map<String, Set<String>> rulesByPath, Set<String> eventNames) {
        this.rulesByPath = rulesByPath;
        this.eventNames = eventNames;
    }

    /** Adds a decided lead with the rules that fired for it just before its outcome. */
    public void add(Observation lead, Set<String> firing) {
        all = all.plus(lead.won());
        lead.traits().forEach((path, value) -> {
            boolean noticed = rulesByPath.getOrDefault(path, Set.of()).stream().anyMatch(firing::contains);
            if (traits.containsKey(path) || traits.size() < TRAITS) {
                count(
                        traits.computeIfAbsent(path, any -> new HashMap<>()),
                        value.toString(),
                        VALUES,
                        lead.won(),
                        noticed);
            }
        });
        for (Deed deed : lead.deeds().keySet()) {
            if (deed.property() == null) {
                boolean noticed = eventNames.contains(deed.event().toLowerCase(Locale.ROOT));
                count(deeds, deed.event(), DEEDS, lead.won(), noticed);
            }
        }
    }

    /** What is overlooked, the strongest first. */
    public List<Item> result() {
        List<Item> items = new ArrayList<>();
        traits.forEach((path, values) -> collect(path, values, items));
        collect("event.name", deeds, items);
        items.sort(Comparator.comparingDouble((Item item) -> -strength(item.lift()))
                .thenComparing(Item::path)
                .thenComparing(Item::value));
        return List.copyOf(items.subList(0, Math.min(LISTED, items.size())));
    }

    private static void count(Map<String, Seen> values, String value, int most, boolean won, boolean noticed) {
        if (values.containsKey(value) || values.size() < most) {
            values.merge(value, Seen.once(won, noticed), Seen::plus);
        }
    }

    private void collect(String path, Map<String, Seen> values, List<Item> items) {
        values.forEach((value, seen) -> {
            Lift lift = Lift.strict(seen.share, seen.share.outOf(all));
            if (seen.isOverlooked() && (lift.favours() || lift.opposes())) {
                items.add(new Item(path, value, lift));
            }
        });
    }

    /** How far the nearer end of the interval is from no difference. */
    private static double strength(Lift lift) {
        return lift.favours() ? Math.log(lift.low()) : -Math.log(lift.high());
    }

    private record Seen(Share share, long noticed) {

        static Seen once(boolean won, boolean noticed) {
            return new Seen(Share.NONE.plus(won), noticed ? 1 : 0);
        }

        Seen plus(Seen other) {
            return new Seen(
                    new Share(share.won() + other.share.won(), share.of() + other.share.of()), noticed + other.noticed);
        }

        boolean isOverlooked() {
            return share.of() >= LiftAudit.FEWEST && noticed <= NOTICED * share.of();
        }
    }
}
