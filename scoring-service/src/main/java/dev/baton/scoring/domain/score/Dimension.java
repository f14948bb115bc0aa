package dev.baton.scoring.domain.score;

/** The two questions a score answers, and what people said beside the rules. */
public enum Dimension {
    /** How well the traits match the ideal customer. */
    FIT,
    /** How interested the behaviour says the lead is. */
    ENGAGEMENT,
    /** What people added or took. */
    ADJUSTMENT
}
