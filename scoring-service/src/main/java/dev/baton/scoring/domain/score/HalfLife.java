package dev.baton.scoring.domain.score;

import java.math.BigInteger;

/**
 * The share of points that is left at an age: one half to the power of age/period, in 2<sup>-30</sup> parts.
 *
 * <p>Floating point would do in one place, but a score must come out the same on every machine and whether it was summed
 * at once or in pieces; so the table of one period is computed with whole numbers, and further periods are shifts.
 */
final class HalfLife implements Fading {

    private static final int WORK = 96;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(WORK);
    private static final BigInteger[] ROOTS = roots();

    private final long[] withinPeriod;

    HalfLife(int hours) {
        withinPeriod = new long[hours];
        for (int hour = 0; hour < hours; hour++) {
            withinPeriod[hour] = share(hour, hours);
        }
    }

    @Override
    public long shareAt(long hours) {
        if (hours <= 0) {
            return WHOLE;
        }
        long periods = hours / withinPeriod.length;
        return periods > SCALE ? 0 : withinPeriod[(int) (hours % withinPeriod.length)] >> periods;
    }

    /** Then the share is less than the last digit. */
    @Override
    public long settledAfter() {
        return (long) withinPeriod.length * (SCALE + 1);
    }

    /** ROOTS[k] = 2^(−2^−(k+1)): what each binary digit of an age, as a fraction of the period, leaves. */
    private static BigInteger[] roots() {
        BigInteger[] roots = new BigInteger[40];
        BigInteger last = ONE.shiftRight(1);
        for (int k = 0; k < roots.length; k++) {
            last = last.shiftLeft(WORK).sqrt();
            roots[k] = last;
        }
        return roots;
    }

    private static long share(int hour, int hours) {
        BigInteger share = ONE;
        long rest = hour;
        for (BigInteger root : ROOTS) {
            rest *= 2;
            if (rest >= hours) {
                rest -= hours;
                share = share.multiply(root).shiftRight(WORK);
            }
        }
        return share.shiftRight(WORK - SCALE).longValueExact();
    }
}
