package dev.baton.scoring.domain.review;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.EvaluationBudget;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a document that is a model once more, for what is possible but hardly meant. */
public final class ModelReview {

    private final Map<String, Object> document;
    private final ReadyModel model;
    private final NamesReview names;
    private final List<Finding> findings = new ArrayList<>();

    private ModelReview(Map<String, Object> document, ReadyModel model, Vocabularies seen) {
        this.document = document;
        this.model = model;
        this.names = new NamesReview(seen);
    }

    /**
     * The warnings.
     *
     * @param document the document
     * @param model    what it describes
     * @param seen     the names that leads really sent
     * @param beside   the models in use
     */
    public static List<Finding> of(Map<String, Object> document, ReadyModel model, Vocabularies seen, ModelSet beside) {
        ModelReview review = new ModelReview(document, model, seen);
        review.envelope(beside);
        review.rules();
        review.findings.addAll(new PointsReview(document).findings());
        return review.findings;
    }

    private void envelope(ModelSet beside) {
        if (document.get("version") instanceof Integer said && said != model.version()) {
            warn(
                    "/version",
                    "Says %d; the registry counts, this is version %d. Leave it out".formatted(said, model.version()));
        }
        Condition entry = model.envelope().entry();
        condition(entry, "/entry");
        boolean lastForEverybody = entry != null
                && beside.models().stream()
                        .filter(other -> !other.key().equals(model.key()))
                        .noneMatch(other -> other.envelope().catchAll());
        if (lastForEverybody) {
            warn(
                    "/entry",
                    "No other active model is for everybody; leave the entry condition out, or activate one first");
            return;
        }
        ModelSet together = beside.with(model);
        together.unreachable()
                .forEach(late -> warn(
                        "/priority",
                        late == model
                                ? "No lead comes to this model: one with a lower number is for everybody"
                                : "No lead would come to the model '%s' any more: this one is asked first and is for everybody"
                                        .formatted(late.key())));
    }

    private void rules() {
        ScoringModel rules = model.compiled().model();
        Map<String, String> same = new HashMap<>();
        for (int i = 0; i < rules.fit().size(); i++) {
            ScoringModel.FitRule rule = rules.fit().get(i);
            rule(rule.when(), "/fit/rules/" + i + "/when");
            alike(same, rule.when(), null, rule.id(), "/fit/rules/" + i);
        }
        for (int i = 0; i < rules.engagement().size(); i++) {
            ScoringModel.EngagementRule rule = rules.engagement().get(i);
            rule(rule.matches().when(), "/engagement/rules/" + i + "/when");
            rule(rule.gate(), "/engagement/rules/" + i + "/when");
            alike(same, rule.matches().when(), rule.gate(), rule.id(), "/engagement/rules/" + i);
        }
        for (int i = 0; i < rules.disqualifiers().size(); i++) {
            condition(rules.disqualifiers().get(i).when(), "/disqualifiers/" + i + "/when");
        }
        for (int i = 0; i < rules.qualification().recipes().size(); i++) {
            rule(rules.qualification().recipes().get(i).when(), "/qualification/recipes/" + i + "/when");
        }
        condition(rules.qualification().handRaise(), "/qualification/handRaise/events");
    }

    private void rule(Condition when, String pointer) {
        condition(when, pointer);
        if (when != null) {
            Satisfiable.never(when).ifPresent(why -> warn(pointer, "Can never hold: " + why));
        }
    }

    private void condition(Condition when, String pointer) {
        findings.addAll(names.of(when, pointer));
        if (when != null && hasNestedLoops(when)) {
            warn(
                    pointer,
                    "A loop within a loop costs the product of their lengths. Over long lists that is more than the %d steps a"
                                    .formatted(EvaluationBudget.PER_CONDITION)
                            + " condition may cost; then it does not hold and the rule counts 0");
        }
    }

    private static boolean hasNestedLoops(Condition when) {
        return switch (when) {
            case Condition.All all -> all.parts().stream().anyMatch(ModelReview::hasNestedLoops);
            case Condition.Any any -> any.parts().stream().anyMatch(ModelReview::hasNestedLoops);
            case Condition.Not not -> not.parts().stream().anyMatch(ModelReview::hasNestedLoops);
            case Condition.Leaf leaf -> false;
            case Condition.Events events -> events.where() != null && hasNestedLoops(events.where());
            case Condition.Cel cel -> cel.nestedLoops() > 1;
        };
    }

    private void alike(Map<String, String> same, Condition when, Condition gate, String id, String pointer) {
        String text = when.canonical() + (gate == null ? "" : " " + gate.canonical());
        String other = same.putIfAbsent(text, id);
        if (other != null) {
            warn(pointer + "/when", "The same condition as rule '%s': both give their points".formatted(other));
        }
    }

    private void warn(String pointer, String message) {
        findings.add(Finding.warning(pointer, message));
    }
}
