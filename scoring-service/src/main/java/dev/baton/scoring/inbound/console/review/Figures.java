package dev.baton.scoring.inbound.console.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Counts, shares and ratios as pages show them. */
final class Figures {

    private Figures() {}

    /** {@code 1204} → {@code 1,204}. */
    static String count(long count) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count);
    }

    /** {@code 0.1234} → {@code 12.3 %}; a dash where there is none. */
    static String percent(BigDecimal share) {
        return share == null ? "–" : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    static String percent(double share) {
        return percent(BigDecimal.valueOf(share));
    }

    /** {@code 1.8567} → {@code 1.86}. */
    static String ratio(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static String plain(BigDecimal number) {
        return number == null ? "–" : number.stripTrailingZeros().toPlainString();
    }
}
