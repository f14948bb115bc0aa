package dev.baton.scoring.domain.evidence;

/**
 * How many times as often leads with something are won as leads without it, with its 95 % confidence interval
 * (Katz' logarithmic method for the ratio of two rates, half a lead added to each count where one is zero).
 *
 * @param with    the leads that have it
 * @param without the others
 * @param value   1 for no difference
 * @param low     lower bound
 * @param high    upper bound
 */
public record Lift(Share with, Share without, double value, double low, double high) {

    /** Quantile of the normal distribution for an interval that misses the truth once in twenty times. */
    private static final double ONE_IN_TWENTY = 1.959964;

    private static final double ONE_IN_A_THOUSAND = 3.290527;

    /** Compares; with nobody on one side the interval is as wide as can be. */
    public static Lift of(Share with, Share without) {
        return of(with, without, ONE_IN_TWENTY);
    }

    /** With an interval so wide that it misses the truth once in a thousand times: for those who compare hundreds. */
    public static Lift strict(Share with, Share without) {
        return of(with, without, ONE_IN_A_THOUSAND);
    }

    private static Lift of(Share with, Share without, double z) {
        if (with.of() == 0 || without.of() == 0) {
            return new Lift(with, without, 1, 0, Double.MAX_VALUE);
        }
        boolean extreme =
                with.won() == 0 || without.won() == 0 || with.won() == with.of() && without.won() == without.of();
        double add = extreme ? 0.5 : 0;
        double a = with.won() + add;
        double n = with.of() + add;
        double b = without.won() + add;
        double m = without.of() + add;
        double ratio = a / n / (b / m);
        double spread = z * Math.sqrt(Math.max(0, 1 / a - 1 / n + 1 / b - 1 / m));
        return new Lift(with, without, ratio, ratio * Math.exp(-spread), ratio * Math.exp(spread));
    }

    /** Whether history favours it beyond chance. */
    public boolean favours() {
        return low > 1;
    }

    /** Whether history speaks against it beyond chance. */
    public boolean opposes() {
        return high < 1;
    }

    /** Whether it marks buyers better than another beyond chance: the intervals don't touch. */
    public boolean isAbove(Lift other) {
        return low > other.high;
    }
}
