package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.ConditionParser;
import dev.baton.kit.condition.InvalidConditionException;
import dev.baton.kit.condition.Vocabulary;
import dev.baton.scoring.domain.lead.EventPaths;
import dev.baton.scoring.domain.lead.LeadPaths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the conditions of rules; faults go to the model's list, so that all of them are found in one reading. */
final class RuleConditions {

    /**
     * An engagement rule's condition, taken apart.
     *
     * @param event what an event must meet to be counted
     * @param lead  what the lead must meet for the count to matter, null when nothing
     */
    record Split(Condition event, Condition lead) {}

    private static final Condition NONE = new Condition.Any(List.of());

    /** Free-form expressions of a model. */
    private static final int MOST_EXPRESSIONS = 100;

    /**
     * Free-form expressions over events: each event that arrives is tested against all of them, and each may cost as much as the
     * budget of one event allows. Their cost together is bounded here and not by a shared budget, since whether an event counts
     * for one rule must not depend on the other rules.
     */
    private static final int MOST_EVENT_EXPRESSIONS = 20;

    private final ConditionParser overLead = new ConditionParser(LeadPaths.vocabulary(), EventPaths.vocabulary());
    private final ConditionParser overBoth = new ConditionParser(both(), EventPaths.vocabulary());
    private final NamedLists lists;
    private final List<String> faults;
    private int expressions;
    private int eventExpressions;

    RuleConditions(NamedLists lists, List<String> faults) {
        this.lists = lists;
        this.faults = faults;
    }

    Condition overLead(Object document, String pointer) {
        return read(overLead, document, pointer);
    }

    /**
     * Counting is possible only where it is known from the event alone whether it counts; so parts over the lead must
     * stand beside the parts over the event, under one {@code all}.
     */
    Split split(Object document, String pointer) {
        Condition whole = read(overBoth, document, pointer);
        List<Condition> parts = whole instanceof Condition.All all ? all.parts() : List.of(whole);
        List<Condition> event = new ArrayList<>();
        List<Condition> lead = new ArrayList<>();
        for (Condition part : parts) {
            Set<String> roots = roots(part);
            if (roots.size() > 1) {
                faults.add(pointer + ": A part names lead and event together; put them side by side under one all");
            }
            (roots.contains("event") ? event : lead).add(part);
        }
        if (event.isEmpty() && whole != NONE) {
            faults.add(pointer + ": Says nothing about the event; an engagement rule must");
        }
        return new Split(joined(event), lead.isEmpty() ? null : joined(lead));
    }

    private Condition read(ConditionParser parser, Object document, String pointer) {
        try {
            Condition condition = AddressOperands.normalised(parser.parse(lists.resolve(document), pointer));
            expressions = counted(
                    expressions,
                    expressions(condition, false),
                    MOST_EXPRESSIONS,
                    " free-form expressions (cel)",
                    pointer);
            eventExpressions = counted(
                    eventExpressions,
                    expressions(condition, true),
                    MOST_EVENT_EXPRESSIONS,
                    " free-form expressions (cel) over events",
                    pointer);
            return condition;
        } catch (InvalidConditionException e) {
            e.violations().forEach(violation -> faults.add(violation.toString()));
            return NONE;
        }
    }

    /** Adds to a number of expressions; the one that exceeds the limit is reported, further ones are not. */
    private int counted(int before, int more, int most, String what, String pointer) {
        if (before <= most && before + more > most) {
            faults.add(pointer + ": More than " + most + what
                    + " in one model; write conditions as [path, operator, value]");
        }
        return before + more;
    }

    private static int expressions(Condition condition, boolean overEvents) {
        return switch (condition) {
            case Condition.All all -> expressions(all.parts(), overEvents);
            case Condition.Any any -> expressions(any.parts(), overEvents);
            case Condition.Not not -> expressions(not.parts(), overEvents);
            case Condition.Leaf leaf -> 0;
            case Condition.Events events -> events.where() == null ? 0 : expressions(events.where(), overEvents);
            case Condition.Cel cel -> overEvents && !cel.roots().contains("event") ? 0 : 1;
        };
    }

    private static int expressions(List<Condition> parts, boolean overEvents) {
        return parts.stream().mapToInt(part -> expressions(part, overEvents)).sum();
    }

    private static Condition joined(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    /** Counts of events are a matter of the lead: they look at its whole history. */
    private static Set<String> roots(Condition condition) {
        Set<String> roots = new HashSet<>();
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> roots.addAll(roots(part)));
            case Condition.Any any -> any.parts().forEach(part -> roots.addAll(roots(part)));
            case Condition.Not not -> not.parts().forEach(part -> roots.addAll(roots(part)));
            case Condition.Leaf leaf ->
                roots.add(leaf.path().substring(0, leaf.path().indexOf('.')));
            case Condition.Events events -> roots.add("lead");
            case Condition.Cel cel -> roots.addAll(cel.roots());
        }
        return roots;
    }

    private static Vocabulary both() {
        Vocabulary lead = LeadPaths.vocabulary();
        Vocabulary event = EventPaths.vocabulary();
        Set<String> paths = new HashSet<>(lead.paths());
        paths.addAll(event.paths());
        Set<String> families = new HashSet<>(lead.families());
        families.addAll(event.families());
        return new Vocabulary(paths, families);
    }
}
