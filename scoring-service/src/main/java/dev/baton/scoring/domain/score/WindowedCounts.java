package dev.baton.scoring.domain.score;

import dev.baton.kit.condition.Condition;
import dev.baton.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The counts within a window that a model's conditions over leads ask for: the conditions that time alone can turn. */
final class WindowedCounts {

    private final List<Condition.Events> counts = new ArrayList<>();
    private boolean negated;

    WindowedCounts(ScoringModel model) {
        Stream.of(
                        model.fit().stream().map(ScoringModel.FitRule::when),
                        model.engagement().stream().map(ScoringModel.EngagementRule::gate),
                        model.disqualifiers().stream().map(ScoringModel.Disqualifier::when),
                        model.qualification().recipes().stream().map(recipe -> recipe.when()),
                        Stream.of(model.qualification().handRaise()))
                .flatMap(conditions -> conditions)
                .filter(Objects::nonNull)
                .forEach(condition -> walk(condition, false));
    }

    List<Condition.Events> counts() {
        return counts;
    }

    /** Whether one of them stands under a negation, so that it holds when enough time has gone by. */
    boolean negated() {
        return negated;
    }

    private void walk(Condition condition, boolean under) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> walk(part, under));
            case Condition.Any any -> any.parts().forEach(part -> walk(part, under));
            case Condition.Not not -> not.parts().forEach(part -> walk(part, true));
            case Condition.Events events -> {
                if (events.within() != null) {
                    counts.add(events);
                    negated |= under;
                }
            }
            case Condition.Leaf leaf -> {}
            case Condition.Cel cel -> {}
        }
    }
}
