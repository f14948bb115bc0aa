package dev.baton.scoring.inbound.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as pages show them: whole where one glance must do, exact where they have to add up. */
public final class Points {

    private Points() {}

    /** Rounded to whole points. */
    public static int whole(BigDecimal points) {
        return points.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** A share as whole percent. */
    public static int percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** With a sign and no needless zeros; three decimals at most, as points have. */
    public static String signed(BigDecimal points) {
        String plain = points.abs().stripTrailingZeros().toPlainString();
        return points.signum() < 0 ? "−" + plain : "+" + plain;
    }

    /** The same without the sign of what is above zero. */
    public static String plain(BigDecimal points) {
        String plain = points.abs().stripTrailingZeros().toPlainString();
        return points.signum() < 0 ? "−" + plain : plain;
    }
}
