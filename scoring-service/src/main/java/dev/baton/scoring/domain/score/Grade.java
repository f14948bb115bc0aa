package dev.baton.scoring.domain.score;

/** Fit and engagement at a glance: a letter and a digit, by quarters of the caps. */
final class Grade {

    private Grade() {}

    static String of(long fit, long fitCap, long engagement, long engagementCap) {
        return (char) ('A' + quarter(fit, fitCap)) + "" + (1 + quarter(engagement, engagementCap));
    }

    /** Whether a grade is that of a cell, or better on both sides. */
    static boolean atLeast(String grade, String cell) {
        return grade.charAt(0) <= cell.charAt(0) && grade.charAt(1) <= cell.charAt(1);
    }

    /** 0 for the best quarter, 3 for the last. */
    private static int quarter(long value, long cap) {
        if (cap <= 0) {
            return 3;
        }
        return (int) Math.max(0, Math.min(3, 3 - 4 * value / cap));
    }
}
