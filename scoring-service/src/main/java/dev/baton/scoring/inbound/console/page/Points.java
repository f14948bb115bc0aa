package dev.baton.scoring.inbound.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as pages show them: whole in lists, with one decimal where they are explained, exact where people typed them. */
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

    /** Rounded to one decimal, without needless zeros. */
    public static BigDecimal rounded(BigDecimal points) {
        BigDecimal rounded = points.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** With a sign, rounded to one decimal, without needless zeros. */
    public static String signed(BigDecimal points) {
        return exactSigned(rounded(points));
    }

    /** Rounded to one decimal, without needless zeros. */
    public static String plain(BigDecimal points) {
        return exact(rounded(points));
    }

    /** With a sign and all decimals, as a model or a person says them. */
    public static String exactSigned(BigDecimal points) {
        return points.signum() < 0 ? exact(points) : "+" + exact(points);
    }

    /** With all decimals, as a model or a person says them. */
    public static String exact(BigDecimal points) {
        String plain = points.abs().stripTrailingZeros().toPlainString();
        return points.signum() < 0 ? "−" + plain : plain;
    }
}
