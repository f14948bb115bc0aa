package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.Question.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every value of one trait, and the answers that can be told apart by it. Mutable, for one thread. */
final class TraitColumn {

    private static final int BINS = 6;
    private static final int DISTINCT_OF_IDENTIFIERS = 50;
    private static final double NUMERIC = 0.9;
    private static final int MOST_DECIMALS = 4;

    private final String path;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();
    private final TreeMap<BigDecimal, Integer> numbers = new TreeMap<>();
    private int known;
    private int numeric;

    TraitColumn(String path) {
        this.path = path;
    }

    void add(Object value) {
        known++;
        String folded = value.toString().toLowerCase(Locale.ROOT);
        texts.merge(folded, 1, Integer::sum);
        spelling.putIfAbsent(folded, value.toString());
        BigDecimal number = Figures.of(value);
        if (number != null) {
            numeric++;
            numbers.merge(number, 1, Integer::sum);
        }
    }

    String path() {
        return path;
    }

    /** How many leads have a value. */
    int known() {
        return known;
    }

    int distinct() {
        return texts.size();
    }

    boolean isIdentifier() {
        boolean whole = numbers.keySet().stream()
                .allMatch(number -> number.stripTrailingZeros().scale() <= 0);
        int mostDistinct = isNumeric() ? (whole ? known - 1 : known) : known / 2;
        return texts.size() > DISTINCT_OF_IDENTIFIERS && texts.size() > mostDistinct;
    }

    /** Answers that enough leads give and enough do not; empty where the trait tells no leads apart. */
    List<Answer> answers(QuestionnaireDesigner.Limits limits, int leads) {
        return isNumeric() ? bins(limits) : values(limits, leads);
    }

    private boolean isNumeric() {
        return numeric > 0 && numeric >= NUMERIC * known;
    }

    private List<Answer> values(QuestionnaireDesigner.Limits limits, int leads) {
        List<Answer> answers = texts.entrySet().stream()
                .filter(entry -> entry.getValue() >= limits.support())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limits.answers())
                .<Answer>map(entry -> new Answer.Is(spelling.get(entry.getKey())))
                .toList();
        boolean sameForAll = answers.size() == 1
                && leads - texts.values().stream().mapToInt(n -> n).max().orElse(0) < limits.support();
        return sameForAll ? List.of() : answers;
    }

    /** Bins of about as many leads each; they leave no gap at the precision the values have. */
    private List<Answer> bins(QuestionnaireDesigner.Limits limits) {
        TreeSet<BigDecimal> edges = edges(limits);
        if (edges.isEmpty()) {
            return List.of();
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals());
        List<Answer> bins = new ArrayList<>();
        BigDecimal low = null;
        for (BigDecimal edge : edges) {
            bins.add(new Answer.Between(low, edge));
            low = edge.add(step);
        }
        bins.add(new Answer.Between(low, null));
        return bins;
    }

    private TreeSet<BigDecimal> edges(QuestionnaireDesigner.Limits limits) {
        TreeSet<BigDecimal> edges = new TreeSet<>();
        int perBin = Math.max(limits.support(), numeric / BINS);
        int inBin = 0;
        int left = numeric;
        for (Map.Entry<BigDecimal, Integer> entry : numbers.entrySet()) {
            inBin += entry.getValue();
            left -= entry.getValue();
            if (inBin >= perBin && left >= limits.support()) {
                edges.add(entry.getKey());
                inBin = 0;
            }
        }
        return edges;
    }

    private int decimals() {
        return Math.min(
                MOST_DECIMALS,
                numbers.keySet().stream()
                        .mapToInt(number ->
                                Math.max(0, number.stripTrailingZeros().scale()))
                        .max()
                        .orElse(0));
    }
}
