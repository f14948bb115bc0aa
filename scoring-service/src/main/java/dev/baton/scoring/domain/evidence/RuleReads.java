package dev.baton.scoring.domain.evidence;

import dev.baton.kit.condition.Condition;
import dev.baton.scoring.domain.model.ScoringModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which traits and events the rules of a model look at. */
public final class RuleReads {

    private static final String EVENT_NAME = "event.name";

    private final Map<String, Set<String>> rulesByPath = new HashMap<>();
    private final Set<String> eventNames = new HashSet<>();

    private RuleReads() {}

    /** Reads the conditions of all rules, gates and recipes. */
    public static RuleReads of(ScoringModel model) {
        RuleReads reads = new RuleReads();
        model.fit().forEach(rule -> reads.read(rule.id(), rule.when()));
        model.engagement().forEach(rule -> {
            reads.read(rule.id(), rule.matches().when());
            if (rule.gate() != null) {
                reads.read(rule.id(), rule.gate());
            }
        });
        model.disqualifiers().forEach(gate -> reads.read(gate.id(), gate.when()));
        model.qualification().recipes().forEach(recipe -> reads.read(recipe.id(), recipe.when()));
        reads.names(model.qualification().handRaise().names());
        return reads;
    }

    /** Ids of the rules by the path of the trait they read. */
    public Map<String, Set<String>> rulesByPath() {
        return rulesByPath;
    }

    /** Names of the events that rules name, in lower case. */
    public Set<String> eventNames() {
        return eventNames;
    }

    private void read(String rule, Condition condition) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> read(rule, part));
            case Condition.Any any -> any.parts().forEach(part -> read(rule, part));
            case Condition.Not not -> not.parts().forEach(part -> read(rule, part));
            case Condition.Leaf leaf -> leaf(rule, leaf);
            case Condition.Events events -> {
                names(events.names());
                if (events.where() != null) {
                    read(rule, events.where());
                }
            }
            // what a free expression reads is not known; its rule notices nothing by name
            case Condition.Cel ignored -> {}
        }
    }

    private void leaf(String rule, Condition.Leaf leaf) {
        if (!leaf.path().equals(EVENT_NAME)) {
            rulesByPath.computeIfAbsent(leaf.path(), any -> new HashSet<>()).add(rule);
        } else if (leaf.value() instanceof List<?> values) {
            values.forEach(value -> eventNames.add(value.toString().toLowerCase(Locale.ROOT)));
        } else if (leaf.value() != null) {
            eventNames.add(leaf.value().toString().toLowerCase(Locale.ROOT));
        }
    }

    private void names(List<String> names) {
        names.forEach(name -> eventNames.add(name.toLowerCase(Locale.ROOT)));
    }
}
