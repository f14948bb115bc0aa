package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import dev.baton.scoring.domain.model.ScoringModel.Disqualifier;
import dev.baton.scoring.domain.model.ScoringModel.FitRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a model document that the JSON Schema has passed, and checks what a schema can't say: conditions, references,
 * unique ids. Finds all faults at once.
 */
public final class ModelReader {

    private static final BigDecimal DEFAULT_LEAVE = new BigDecimal("0.8");
    private static final int DEFAULT_CONFIDENCE = 50;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final RuleConditions conditions;
    private final Map<String, Object> document;
    private final int minHumanConfidence;

    private ModelReader(Map<String, Object> document, Map<String, List<String>> lists) {
        this.document = document;
        this.conditions = new RuleConditions(NamedLists.of(document, lists), faults);
        this.minHumanConfidence =
                document.get("minHumanConfidence") instanceof Integer least ? least : DEFAULT_CONFIDENCE;
    }

    /**
     * Reads a document.
     *
     * @param document as every JSON or YAML reader gives it, valid against the schema
     * @param lists    values that the installation adds to the document's named lists
     * @throws InvalidModelException with every fault
     */
    public static ScoringModel read(Map<String, Object> document, Map<String, List<String>> lists) {
        ModelReader reader = new ModelReader(document, lists);
        ScoringModel model = reader.model();
        if (!reader.faults.isEmpty()) {
            throw new InvalidModelException(reader.faults);
        }
        return model;
    }

    private ScoringModel model() {
        Map<String, Object> fit = Fields.object(document, "fit");
        Map<String, Object> engagement = Fields.object(document, "engagement");
        return new ScoringModel(
                Fields.text(document, "key"),
                document.get("version") instanceof Integer version ? version : 1,
                Fields.text(document, "name"),
                minHumanConfidence,
                fitRules(fit),
                Fields.milli(fit.get("cap")),
                engagementRules(engagement),
                Fields.milli(engagement.get("cap")),
                disqualifiers(),
                qualification());
    }

    private List<FitRule> fitRules(Map<String, Object> fit) {
        List<FitRule> rules = new ArrayList<>();
        each(fit, "rules", "/fit/rules", (rule, at) -> {
            Condition when = conditions.overLead(rule.get("when"), at + "/when");
            rules.add(new FitRule(id(rule, at), when, Fields.milli(rule.get("points")), reason(rule)));
        });
        return rules;
    }

    private List<ScoringModel.EngagementRule> engagementRules(Map<String, Object> engagement) {
        List<ScoringModel.EngagementRule> rules = new ArrayList<>();
        each(engagement, "rules", "/engagement/rules", (rule, at) -> rules.add(engagementRule(rule, at)));
        return rules;
    }

    private ScoringModel.EngagementRule engagementRule(Map<String, Object> rule, String at) {
        RuleConditions.Split split = conditions.split(rule.get("when"), at + "/when");
        int confidence = rule.get("minHumanConfidence") instanceof Integer least ? least : minHumanConfidence;
        return new ScoringModel.EngagementRule(
                id(rule, at),
                new EventMatch(split.event(), confidence),
                split.lead(),
                Fields.milli(rule.get("points")),
                repeat(rule),
                decay(rule, at),
                rule.get("cap") == null ? Long.MAX_VALUE : Fields.milli(rule.get("cap")),
                reason(rule));
    }

    private List<Disqualifier> disqualifiers() {
        List<Disqualifier> gates = new ArrayList<>();
        each(document, "disqualifiers", "/disqualifiers", (gate, at) -> {
            Condition when = conditions.overLead(gate.get("when"), at + "/when");
            gates.add(new Disqualifier(id(gate, at), when, reason(gate)));
        });
        return gates;
    }

    private Qualification qualification() {
        Map<String, Object> read = Fields.object(document, "qualification");
        Map<String, Object> threshold = Fields.object(read, "threshold");
        BigDecimal enter = Fields.decimal(threshold.get("total"));
        BigDecimal leave = read.get("leave") == null ? DEFAULT_LEAVE : Fields.decimal(read.get("leave"));
        List<Qualification.Recipe> recipes = new ArrayList<>();
        each(read, "recipes", "/qualification/recipes", (recipe, at) -> {
            Condition when = conditions.overLead(recipe.get("when"), at + "/when");
            recipes.add(new Qualification.Recipe(id(recipe, at), when, reason(recipe)));
        });
        return new Qualification(
                Fields.milli(enter),
                threshold.get("minimumFit") == null ? 0 : Fields.milli(threshold.get("minimumFit")),
                Fields.milli(enter.multiply(leave)),
                !Boolean.FALSE.equals(read.get("requiresContact")),
                handRaise(Fields.object(read, "handRaise")),
                recipes,
                Fields.days(read.get("coolDown"), Duration.ofDays(14)));
    }

    @SuppressWarnings("unchecked") // the schema has passed it
    private static Condition.Events handRaise(Map<String, Object> read) {
        return new Condition.Events((List<String>) read.get("events"), null, Fields.days(read.get("within"), null), 1);
    }

    private static Repeat repeat(Map<String, Object> rule) {
        return switch (rule.get("repeat")) {
            case null -> Repeat.EVERY;
            case Map<?, ?> firstN -> new Repeat((Integer) firstN.get("firstN"));
            case Object word -> word.equals("ONCE") ? Repeat.ONCE : Repeat.EVERY;
        };
    }

    private Decay decay(Map<String, Object> rule, String at) {
        if (!(rule.get("decay") instanceof Map<?, ?> decay)) {
            return new Decay.None();
        }
        Duration halfLife = Duration.parse(decay.get("halfLife").toString());
        if (halfLife.toHours() < 1 || halfLife.toDays() > 3650) {
            faults.add(at + "/decay/halfLife: Expected one hour to ten years, was " + halfLife);
            return new Decay.None();
        }
        return new Decay.HalfLife((int) halfLife.toHours());
    }

    private String id(Map<String, Object> rule, String at) {
        String id = Fields.text(rule, "id");
        if (!ids.add(id)) {
            faults.add(at + "/id: The id '" + id + "' is used twice; ids name rules in every explanation");
        }
        return id;
    }

    private static String reason(Map<String, Object> rule) {
        String reason = Fields.text(rule, "reason");
        return reason == null ? Fields.text(rule, "id") : reason;
    }

    private interface Item {
        void read(Map<String, Object> item, String pointer);
    }

    private static void each(Map<String, Object> owner, String name, String pointer, Item item) {
        List<Map<String, Object>> items = Fields.objects(owner, name);
        for (int i = 0; i < items.size(); i++) {
            item.read(items.get(i), pointer + "/" + i);
        }
    }
}
