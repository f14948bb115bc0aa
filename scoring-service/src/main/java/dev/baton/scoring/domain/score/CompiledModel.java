package dev.baton.scoring.domain.score;

import dev.baton.kit.condition.CompiledCondition;
import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.ConditionCompiler;
import dev.baton.kit.condition.EvaluationBudget;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.model.Qualification;
import dev.baton.scoring.domain.model.Reason;
import dev.baton.scoring.domain.model.Repeat;
import dev.baton.scoring.domain.model.ScoringModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A model ready to count and to score; compiled once, then safe for any number of threads.
 *
 * @see Scorer
 */
public final class CompiledModel implements Counting {

    /** A fit rule. */
    record Fit(String id, CompiledCondition when, long points, int group, Reason reason) {}

    /** An engagement rule; {@code gate} is null where there is none. */
    record Engagement(
            String id,
            String matcher,
            CompiledCondition gate,
            Repeat repeat,
            EngagementMath math,
            int group,
            Reason reason) {}

    /** A disqualifier or a recipe. */
    record Gate(String id, CompiledCondition when) {}

    /** A count within a window that some condition asks for. */
    record Wanted(String key, long hours, int atLeast) {}

    private final ScoringModel model;
    private final Matchers matchers = new Matchers();
    private final List<Fit> fit;
    private final List<Engagement> engagement;
    private final List<Gate> disqualifiers;
    private final List<Gate> recipes;
    private final LeadFacts.Query handRaise;
    private final List<Function<Profile, Object>> readers;
    private final List<LeadFacts.Query> queries;
    private final List<Function<Profile, Object>> wanted;
    private final List<String> evidence;
    private final List<Wanted> windows;
    private final boolean heals;
    private final long[] fitGroupCaps;
    private final long[] engagementGroupCaps;

    /** Compiles a model. */
    public CompiledModel(ScoringModel model) {
        this.model = model;
        ConditionCompiler compiler = new ConditionCompiler();
        fit = model.fit().stream()
                .map(rule -> new Fit(
                        rule.id(),
                        compiler.compile(rule.when()),
                        rule.points(),
                        index(rule.group(), model.fitGroups()),
                        new Reason(rule.reason())))
                .toList();
        wanted = readers(compiler.paths());
        engagement = model.engagement().stream()
                .map(rule -> engagement(rule, compiler))
                .toList();
        disqualifiers = model.disqualifiers().stream()
                .map(gate -> new Gate(gate.id(), compiler.compile(gate.when())))
                .toList();
        recipes = model.qualification().recipes().stream()
                .map(recipe -> new Gate(recipe.id(), compiler.compile(recipe.when())))
                .toList();
        readers = readers(compiler.paths());
        queries = compiler.queries().stream().map(this::query).toList();
        handRaise = query(model.qualification().handRaise());
        evidence = evidence();
        WindowedCounts windowed = new WindowedCounts(model);
        windows = windowed.counts().stream()
                .map(events -> new Wanted(query(events).key(), events.within().toHours(), events.atLeast()))
                .distinct()
                .toList();
        heals = windowed.negated();
        fitGroupCaps = caps(model.fitGroups());
        engagementGroupCaps = caps(model.engagementGroups());
    }

    /** The document it was compiled from. */
    public ScoringModel model() {
        return model;
    }

    @Override
    public void count(LeadEvent event, Tally tally) {
        count(event, tally, key -> true);
    }

    /** Counts an event where the matcher's key is wanted. */
    void count(LeadEvent event, Tally tally, Predicate<String> wanted) {
        matchers.count(event, tally, wanted);
    }

    @Override
    public String matcherSet() {
        return Matchers.fingerprint(matchers.keys());
    }

    /** The keys of all counts that the model needs. */
    Set<String> matcherKeys() {
        return matchers.keys();
    }

    /** Gives the matchers that an event counts for, with the value it is told apart by. */
    void matching(LeadEvent event, BiConsumer<String, String> counted) {
        matchers.keys(event, counted);
    }

    /** When the lead last gave a reason to look at it again; {@link Instant#EPOCH} where it never did. */
    public Instant latestEvidence(Tally tally) {
        Instant latest = Instant.EPOCH;
        for (String key : evidence) {
            Tally.Counts counts = tally.get(key);
            if (counts != null && counts.latestAt().isAfter(latest)) {
                latest = counts.latestAt();
            }
        }
        return latest;
    }

    /** When the lead last asked for contact; {@link Instant#EPOCH} where it never did. */
    public Instant latestHandRaise(Tally tally) {
        Tally.Counts counts = tally.get(handRaise.key());
        return counts == null ? Instant.EPOCH : counts.latestAt();
    }

    /** A lead to test the conditions against once; a second evaluation takes new facts, and with them a new budget. */
    LeadFacts facts(Profile profile, Tally tally, long nowHour) {
        return new LeadFacts(readers, queries, profile, tally, nowHour, EvaluationBudget.forLead());
    }

    List<Fit> fit() {
        return fit;
    }

    List<Engagement> engagement() {
        return engagement;
    }

    /** Every count within a window. */
    List<Wanted> windows() {
        return windows;
    }

    /** Whether a criterion or a rule waits for events to become old. */
    boolean heals() {
        return heals;
    }

    /** Whether points alone qualify: by the threshold or a cell of the matrix. */
    boolean earned(long fitSum, long engagementSum, long total) {
        Qualification qualification = model.qualification();
        if (total >= qualification.enterTotal() && fitSum >= qualification.minimumFit()) {
            return true;
        }
        String grade = qualification.matrix().isEmpty() ? null : grade(fitSum, engagementSum);
        return grade != null && qualification.matrix().stream().anyMatch(cell -> Grade.atLeast(grade, cell));
    }

    String grade(long fitSum, long engagementSum) {
        return Grade.of(fitSum, model.fitCap(), engagementSum, model.engagementCap());
    }

    long[] fitGroupCaps() {
        return fitGroupCaps;
    }

    long[] engagementGroupCaps() {
        return engagementGroupCaps;
    }

    List<Gate> disqualifiers() {
        return disqualifiers;
    }

    List<Gate> recipes() {
        return recipes;
    }

    LeadFacts.Query handRaise() {
        return handRaise;
    }

    /** The traits that the fit rules ask for. */
    List<Function<Profile, Object>> wanted() {
        return wanted;
    }

    Qualification qualification() {
        return model.qualification();
    }

    private Engagement engagement(ScoringModel.EngagementRule rule, ConditionCompiler compiler) {
        return new Engagement(
                rule.id(),
                matchers.add(rule.matches()),
                rule.gate() == null ? null : compiler.compile(rule.gate()),
                rule.repeat(),
                EngagementMath.of(rule),
                index(rule.group(), model.engagementGroups()),
                new Reason(rule.reason()));
    }

    private LeadFacts.Query query(Condition.Events events) {
        return new LeadFacts.Query(matchers.add(Matchers.of(events, model.minHumanConfidence())), events.within());
    }

    /** What earns points, or counts for a recipe or a gate, is evidence; what costs points is not. */
    private List<String> evidence() {
        List<String> keys = new ArrayList<>();
        engagement.stream().filter(rule -> rule.math().points() > 0).forEach(rule -> keys.add(rule.matcher()));
        queries.forEach(query -> keys.add(query.key()));
        keys.add(handRaise.key());
        return keys.stream().distinct().toList();
    }

    private static int index(String group, List<ScoringModel.Group> groups) {
        return groups.stream().map(ScoringModel.Group::id).toList().indexOf(group);
    }

    private static long[] caps(List<ScoringModel.Group> groups) {
        return groups.stream().mapToLong(ScoringModel.Group::cap).toArray();
    }

    private static List<Function<Profile, Object>> readers(List<String> paths) {
        return paths.stream().map(LeadPaths::reader).toList();
    }
}
