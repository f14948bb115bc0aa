package dev.baton.contracts.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

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
 * @param contributions the breakdown, in the model's order
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
        List<Contribution> contributions) {}
