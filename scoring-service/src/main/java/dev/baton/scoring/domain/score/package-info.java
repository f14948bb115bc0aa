/**
 * The computation: a model compiled once, events folded into a {@link dev.baton.scoring.domain.score.Tally}, and
 * {@link dev.baton.scoring.domain.score.Scorer} as a pure function of profile, tally and as-of. Whole-number arithmetic
 * only, so that incremental and from-scratch results share every digit.
 */
package dev.baton.scoring.domain.score;
