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
    private final EngagementRules engagementRules = new EngagementRules(faults);
    private final Durations durations = new Durations(faults);
    private final Map<String, Object> document;
    private final int minHumanConfidence;

    private ModelReader(Map<String, Object> document, Map<String, List<String>> lists) {
        this.document = document;
        this.conditions = new RuleConditions(NamedLists.of(document, lists), faults);
        this.minHumanConfidence = Fields.whole(document.get("minHumanConfidence"), DEFAULT_CONFIDENCE);
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
                Fields.whole(document.get("version"), 1),
                Fields.text(document, "name"),
                minHumanConfidence,
                fitRules(fit),
                groups(fit, "/fit"),
                Fields.milli(fit.get("cap")),
                engagementRules(engagement),
                groups(engagement, "/engagement"),
                Fields.milli(engagement.get("cap")),
                disqualifiers(),
                qualification());
    }

    private List<FitRule> fitRules(Map<String, Object> fit) {
        List<FitRule> rules = new ArrayList<>();
        each(fit, "rules", "/fit/rules", (rule, at) -> {
            Condition when = conditions.overLead(rule.get("when"), at + "/when");
            rules.add(new FitRule(
                    id(rule, at),
                    when,
                    Fields.milli(rule.get("points")),
                    group(rule, fit, at),
                    template(RuleSentence.of(rule, when), at)));
        });
        return rules;
    }

    private List<ScoringModel.Group> groups(Map<String, Object> dimension, String pointer) {
        List<ScoringModel.Group> groups = new ArrayList<>();
        each(
                dimension,
                "groups",
                pointer + "/groups",
                (group, at) -> groups.add(new ScoringModel.Group(id(group, at), Fields.milli(group.get("cap")))));
        return groups;
    }

    private String group(Map<String, Object> rule, Map<String, Object> dimension, String at) {
        String named = Fields.text(rule, "group");
        List<Object> known = Fields.objects(dimension, "groups").stream()
                .map(group -> group.get("id"))
                .toList();
        if (named != null && !known.contains(named)) {
            faults.add(at + "/group: There is no group '" + named + "'; declared here are " + known);
            return null;
        }
        return named;
    }

    private List<ScoringModel.EngagementRule> engagementRules(Map<String, Object> engagement) {
        List<ScoringModel.EngagementRule> rules = new ArrayList<>();
        each(
                engagement,
                "rules",
                "/engagement/rules",
                (rule, at) -> rules.add(engagementRule(rule, group(rule, engagement, at), at)));
        return rules;
    }

    private ScoringModel.EngagementRule engagementRule(Map<String, Object> rule, String group, String at) {
        RuleConditions.Split split = conditions.split(rule.get("when"), at + "/when");
        int confidence = Fields.whole(rule.get("minHumanConfidence"), minHumanConfidence);
        Repeat repeat = engagementRules.repeat(rule, at);
        Repeat.DistinctBy distinct = repeat instanceof Repeat.DistinctBy by ? by : null;
        return new ScoringModel.EngagementRule(
                id(rule, at),
                new EventMatch(split.event(), confidence, distinct),
                split.lead(),
                Fields.milli(rule.get("points")),
                repeat,
                engagementRules.window(rule, at),
                engagementRules.decay(rule, at),
                rule.get("cap") == null ? Long.MAX_VALUE : Fields.milli(rule.get("cap")),
                group,
                template(RuleSentence.counted(rule, split.event()), at));
    }

    private List<Disqualifier> disqualifiers() {
        List<Disqualifier> gates = new ArrayList<>();
        each(document, "disqualifiers", "/disqualifiers", (gate, at) -> {
            Condition when = conditions.overLead(gate.get("when"), at + "/when");
            gates.add(new Disqualifier(id(gate, at), when, RuleSentence.of(gate, when)));
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
            recipes.add(new Qualification.Recipe(id(recipe, at), when, RuleSentence.of(recipe, when)));
        });
        return new Qualification(
                Fields.milli(enter),
                threshold.get("minimumFit") == null ? 0 : Fields.milli(threshold.get("minimumFit")),
                matrix(read),
                Fields.milli(enter.multiply(leave)),
                durations.length(read.get("dwell"), Duration.ofHours(24), "/qualification/dwell"),
                !Boolean.FALSE.equals(read.get("requiresContact")),
                handRaise(Fields.object(read, "handRaise")),
                recipes,
                durations.length(read.get("coolDown"), Duration.ofDays(14), "/qualification/coolDown"));
    }

    @SuppressWarnings("unchecked") // the schema has passed it
    private static List<String> matrix(Map<String, Object> read) {
        return read.get("matrix") == null ? List.of() : (List<String>) read.get("matrix");
    }

    @SuppressWarnings("unchecked") // the schema has passed it
    private Condition.Events handRaise(Map<String, Object> read) {
        Duration within = durations.length(read.get("within"), null, "/qualification/handRaise/within");
        return new Condition.Events((List<String>) read.get("events"), null, within, 1);
    }

    private String id(Map<String, Object> rule, String at) {
        String id = Fields.text(rule, "id");
        if (!ids.add(id)) {
            faults.add(at + "/id: The id '" + id + "' is used twice; ids name rules in every explanation");
        }
        return id;
    }

    /** The reason of a rule; its places must be known. */
    private String template(String template, String at) {
        Reason.unknown(template).forEach(fault -> faults.add(at + "/reason: " + fault));
        return template;
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
