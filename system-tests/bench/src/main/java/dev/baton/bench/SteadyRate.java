package dev.baton.bench;

/** Tells when a rate no longer grows: two turns in a row that are not a tenth better than the best before them. */
final class SteadyRate {

    private static final double GROWTH = 1.1;
    private static final int STILL = 2;

    private double best;
    private int still;

    /** One more turn. */
    void add(double perSecond) {
        still = perSecond > best * GROWTH ? 0 : still + 1;
        best = Math.max(best, perSecond);
    }

    boolean isSteady() {
        return still >= STILL;
    }
}
