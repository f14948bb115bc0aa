package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.Observation.Deed;
import dev.baton.scoring.domain.learning.Question.Doing;
import dev.baton.scoring.domain.learning.Question.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides what is asked: which traits, with which answers, and which deeds. It looks at the leads it is to learn from
 * and at nothing else, so that a test on other leads is honest.
 */
public final class QuestionnaireDesigner {

    /**
     * What is worth a question.
     *
     * @param support an answer or deed of fewer leads is chance
     * @param answers most answers of one trait; the rarer ones fall together
     * @param deeds   most deeds asked about, the most frequent ones
     */
    public record Limits(int support, int answers, int deeds) {

        /** For a number of leads. */
        public static Limits of(int leads) {
            return new Limits(Math.max(15, leads / 200), 14, 60);
        }
    }

    /** Above this share of leads that learned a trait only afterwards it is no trait of leads. */
    private static final double LATE = 0.2;

    /** A single trait or deed that orders leads this well most likely came about because of the outcome. */
    private static final double TOO_GOOD = 0.92;

    private static final int VALUES_PER_PROPERTY = 8;

    private final Limits limits;
    private final List<Refusal> refusals = new ArrayList<>();

    public QuestionnaireDesigner(Limits limits) {
        this.limits = limits;
    }

    /** Designs; the {@link #refusals()} of an earlier design are forgotten. */
    public Questionnaire design(List<Observation> leads) {
        refusals.clear();
        List<Question> questions = new ArrayList<>();
        Map<String, Integer> late = new HashMap<>();
        Map<String, TraitColumn> columns = new TreeMap<>();
        for (Observation lead : leads) {
            lead.learnedLater().forEach(path -> late.merge(path, 1, Integer::sum));
            lead.traits().forEach((path, value) -> columns.computeIfAbsent(path, TraitColumn::new)
                    .add(value));
        }
        late.keySet().forEach(path -> columns.computeIfAbsent(path, TraitColumn::new));
        for (TraitColumn column : columns.values()) {
            Trait question = trait(column, late.getOrDefault(column.path(), 0), leads);
            if (question != null) {
                questions.add(question);
            }
        }
        questions.addAll(doings(leads));
        return new Questionnaire(questions);
    }

    /** What was left out, and why. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private Trait trait(TraitColumn column, int late, List<Observation> leads) {
        if (late > LATE * (late + column.known())) {
            return refuse(
                    column,
                    Refusal.Why.LEARNED_AFTER_THE_OUTCOME,
                    "of " + (late + column.known()) + " leads with it " + late + " got it only after their outcome");
        }
        if (column.isIdentifier()) {
            return refuse(
                    column,
                    Refusal.Why.TELLS_PERSONS_APART,
                    column.distinct() + " different values on " + column.known() + " leads");
        }
        Trait question = new Trait(column.path(), column.answers(limits, leads.size()));
        if (question.answers().isEmpty()) {
            return null;
        }
        double alone = alone(question, leads);
        if (alone > TOO_GOOD) {
            return refuse(
                    column,
                    Refusal.Why.TELLS_THE_OUTCOME,
                    "alone it orders leads with an AUC of " + Evaluation.rounded(alone)
                            + ": is it filled in because of the outcome?");
        }
        return question;
    }

    private Trait refuse(TraitColumn column, Refusal.Why why, String detail) {
        refusals.add(new Refusal(column.path(), why, detail));
        return null;
    }

    /** An order that is placed with the contract foretells nothing; nor does it matter then what kind of order it is. */
    private List<Doing> doings(List<Observation> leads) {
        List<Doing> doings = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        for (Deed deed : deeds(leads)) {
            Doing doing = new Doing(deed);
            if (refused.contains(deed.event())) {
                continue;
            }
            double alone = alone(doing, leads);
            if (alone <= TOO_GOOD) {
                doings.add(doing);
            } else {
                boolean whole = deed.property() == null;
                refused.addAll(whole ? Set.of(deed.event()) : Set.of());
                refusals.add(new Refusal(
                        whole ? deed.event() : deed.event() + " with " + deed.property() + " " + deed.value(),
                        Refusal.Why.TELLS_THE_OUTCOME,
                        "alone it orders leads with an AUC of " + Evaluation.rounded(alone)
                                + ": does it happen because of the outcome?"));
            }
        }
        return doings;
    }

    /** How well the won share of each answer alone orders the leads. */
    private static double alone(Question question, List<Observation> leads) {
        int[] won = new int[question.answersInAll()];
        int[] all = new int[question.answersInAll()];
        for (Observation lead : leads) {
            int answer = question.answerOf(lead);
            all[answer]++;
            won[answer] += lead.won() ? 1 : 0;
        }
        double[] scores = leads.stream()
                .mapToDouble(lead -> won[question.answerOf(lead)] / (double) all[question.answerOf(lead)])
                .toArray();
        return Evaluation.auc(scores, Evaluation.outcomes(leads));
    }

    private List<Deed> deeds(List<Observation> leads) {
        Map<Deed, Integer> support = new HashMap<>();
        leads.forEach(lead -> lead.deeds().keySet().forEach(deed -> support.merge(deed, 1, Integer::sum)));
        support.values().removeIf(n -> n < limits.support() || leads.size() - n < limits.support());
        Map<List<String>, Set<String>> values = new HashMap<>();
        support.keySet().stream().filter(deed -> deed.property() != null).forEach(deed -> values.computeIfAbsent(
                        List.of(deed.event(), deed.property()), any -> new HashSet<>())
                .add(deed.value()));
        return support.keySet().stream()
                .filter(deed -> deed.property() == null || tellsKindsApart(deed, values, support))
                .sorted(Comparator.<Deed>comparingInt(support::get).reversed().thenComparing(Deed::toString))
                .limit(limits.deeds())
                .toList();
    }

    private static boolean tellsKindsApart(
            Deed deed, Map<List<String>, Set<String>> values, Map<Deed, Integer> support) {
        int kinds = values.get(List.of(deed.event(), deed.property())).size();
        return kinds >= 2
                && kinds <= VALUES_PER_PROPERTY
                && !support.get(deed).equals(support.get(Deed.any(deed.event())));
    }
}
