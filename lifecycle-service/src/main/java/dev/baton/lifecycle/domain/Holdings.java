package dev.baton.lifecycle.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every assignment that routing named for a lead and for the leads it absorbed. What holds today does not depend on the order
 * in which the messages came: each assignment is known by its latest revision, an ended one stays known, and a later attempt
 * replaces an earlier one.
 *
 * @param all the assignments
 */
public record Holdings(List<Holding> all) {

    /** No rep was ever named. */
    public static final Holdings NONE = new Holdings(List.of());

    public Holdings {
        all = List.copyOf(all);
    }

    /** The assignment by which a rep holds the lead in this cycle. */
    public Optional<Holding> current(int cycle) {
        Map<LeadId, Holding> latest = all.stream()
                .filter(holding -> holding.cycle() == cycle)
                .collect(Collectors.toMap(
                        Holding::named,
                        Function.identity(),
                        BinaryOperator.maxBy((one, other) -> Integer.compare(one.attempt(), other.attempt()))));
        return latest.values().stream().filter(Holding::live).min(Holding.FIRST_KEEPS);
    }

    /** The assignment with this id. */
    public Optional<Holding> find(String assignmentId) {
        return all.stream()
                .filter(holding -> holding.assignmentId().equals(assignmentId))
                .findFirst();
    }

    /** With the assignment as it is now; an older revision changes nothing. */
    public Holdings with(Holding holding) {
        if (find(holding.assignmentId())
                .filter(known -> known.revision() >= holding.revision())
                .isPresent()) {
            return this;
        }
        List<Holding> changed = new ArrayList<>(all);
        changed.removeIf(known -> known.assignmentId().equals(holding.assignmentId()));
        changed.add(holding);
        return new Holdings(changed);
    }

    /** After routing said that no rep holds the lead after so many attempts. */
    public Holdings endedUpTo(LeadId named, int cycle, int attempt) {
        return new Holdings(all.stream()
                .map(holding ->
                        holding.named().equals(named) && holding.cycle() == cycle && holding.attempt() <= attempt
                                ? holding.ended()
                                : holding)
                .toList());
    }

    /** The same assignments after the lead's cycle got another number; those of earlier cycles stay in the past. */
    public Holdings renumbered(int before, int after) {
        return new Holdings(all.stream()
                .map(holding -> holding.inCycle(holding.cycle() == before ? after : 0))
                .toList());
    }

    /** These and those of an absorbed lead. */
    public Holdings and(Holdings absorbed) {
        return new Holdings(
                Stream.of(all, absorbed.all).flatMap(Collection::stream).toList());
    }
}
