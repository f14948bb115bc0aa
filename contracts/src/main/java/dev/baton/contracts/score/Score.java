package dev.baton.contracts.score;

import dev.baton.contracts.Bounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A score with its computation: {@code score(profile, events, model version, as-of)}.
 *
 * @param model         key of the model
 * @param modelVersion  version of the model, counted from 1
 * @param asOf          the instant it was computed for
 * @param fit           how well the traits match, 0 to the model's cap
 * @param engagement    how interested the behaviour says the lead is, 0 to the model's cap
 * @param total         fit + engagement + what people added or took
 * @param grade         letter for fit (A best … D), digit for engagement (1 best … 4), e.g. {@code A1}
 * @param completeness  share of the traits the model asks for that are known, 0 to 1
 * @param scored        false where nothing is known that a rule could judge
 * @param qualified     whether the qualification criteria hold now
 * @param qualifiedBy   which of them: {@code threshold}, {@code matrix:<cell>}, {@code recipe:<id>},
 *                      {@code hand-raise}; empty when none
 * @param disqualifiedBy ids of the disqualifiers that hold; empty when none
 * @param contributions the breakdown, in the model's order; in messages 50 lines at most, see {@link #forMessage}
 */
public record Score(
        String model,
        int modelVersion,
        Instant asOf,
        BigDecimal fit,
        BigDecimal engagement,
        BigDecimal total,
        String grade,
        BigDecimal completeness,
        boolean scored,
        boolean qualified,
        List<String> qualifiedBy,
        List<String> disqualifiedBy,
        List<Contribution> contributions) {

    private static final String OTHERS = "other-rules";
    private static final int DIMENSIONS = 3;

    public Score {
        model = Bounds.cut(model, Bounds.LABEL);
        qualifiedBy = Bounds.cutAll(qualifiedBy, Bounds.CRITERIA, Bounds.LABEL);
        disqualifiedBy = Bounds.cutAll(disqualifiedBy, Bounds.CRITERIA, Bounds.LABEL);
    }

    /**
     * This score with at most {@link Bounds#CONTRIBUTIONS} lines: of a longer breakdown those with the most points stay, and
     * the others become one line {@code other-rules} per dimension, so that the points still sum to the total.
     */
    public Score forMessage() {
        if (contributions == null || contributions.size() <= Bounds.CONTRIBUTIONS) {
            return this;
        }
        BitSet largest = new BitSet();
        IntStream.range(0, contributions.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer line) -> contributions.get(line).points().abs(), Comparator.reverseOrder()))
                .limit(Bounds.CONTRIBUTIONS - DIMENSIONS)
                .forEach(largest::set);
        List<Contribution> lines = new ArrayList<>();
        Map<String, List<Contribution>> others = new TreeMap<>();
        for (int i = 0; i < contributions.size(); i++) {
            Contribution line = contributions.get(i);
            (largest.get(i) ? lines : others.computeIfAbsent(line.dimension(), dimension -> new ArrayList<>()))
                    .add(line);
        }
        others.forEach((dimension, rest) -> lines.add(together(dimension, rest)));
        return new Score(
                model,
                modelVersion,
                asOf,
                fit,
                engagement,
                total,
                grade,
                completeness,
                scored,
                qualified,
                qualifiedBy,
                disqualifiedBy,
                List.copyOf(lines));
    }

    private static Contribution together(String dimension, List<Contribution> lines) {
        return new Contribution(
                OTHERS,
                dimension,
                sum(lines, Contribution::points),
                sum(lines, Contribution::raw),
                sum(lines, Contribution::lostToDecay),
                sum(lines, Contribution::lostToCap),
                (int) Math.min(
                        Integer.MAX_VALUE,
                        lines.stream().mapToLong(Contribution::count).sum()),
                lines.stream()
                        .map(Contribution::latestAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                lines.size() + " more rules");
    }

    private static BigDecimal sum(List<Contribution> lines, Function<Contribution, BigDecimal> points) {
        return lines.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
