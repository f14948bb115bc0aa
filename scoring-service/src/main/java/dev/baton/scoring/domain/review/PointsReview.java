package dev.baton.scoring.domain.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at a document's numbers: caps that cut a single step, thresholds that no lead reaches. */
final class PointsReview {

    private final Map<String, Object> document;
    private final List<Finding> findings = new ArrayList<>();

    PointsReview(Map<String, Object> document) {
        this.document = document;
    }

    List<Finding> findings() {
        BigDecimal fit = dimension("fit");
        BigDecimal engagement = dimension("engagement");
        Map<?, ?> threshold = map(map(document.get("qualification")).get("threshold"));
        unreachable("/qualification/threshold/total", number(threshold.get("total")), fit.add(engagement), "in all");
        unreachable("/qualification/threshold/minimumFit", number(threshold.get("minimumFit")), fit, "of fit");
        return findings;
    }

    private void unreachable(String pointer, BigDecimal wanted, BigDecimal most, String of) {
        if (wanted != null && wanted.compareTo(most) > 0) {
            findings.add(Finding.warning(
                    pointer,
                    "No lead reaches %s points: the rules give %s %s at most"
                            .formatted(plain(wanted), plain(most), of)));
        }
    }

    /** The most that a dimension can come to. */
    private BigDecimal dimension(String name) {
        Map<?, ?> dimension = map(document.get(name));
        BigDecimal cap = number(dimension.get("cap"));
        BigDecimal sum = BigDecimal.ZERO;
        int index = 0;
        for (Object rule : list(dimension.get("rules"))) {
            sum = sum.add(most(map(rule), cap, "/" + name + "/rules/" + index++));
        }
        return sum.min(cap);
    }

    private BigDecimal most(Map<?, ?> rule, BigDecimal dimensionCap, String at) {
        BigDecimal points = number(rule.get("points"));
        BigDecimal cap = number(rule.get("cap"));
        if (points.signum() == 0) {
            findings.add(Finding.warning(at + "/points", "Gives no points"));
        }
        if (cap != null && cap.compareTo(points.abs()) < 0) {
            findings.add(Finding.warning(
                    at + "/cap",
                    "The cap of %s cuts every step of %s points".formatted(plain(cap), plain(points.abs()))));
        } else if (dimensionCap.compareTo(points.abs()) < 0) {
            findings.add(Finding.warning(
                    at + "/points",
                    "More than the %s points that the whole dimension can have".formatted(plain(dimensionCap))));
        }
        if (points.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal repeated = at.startsWith("/fit") ? points : points.multiply(times(rule.get("repeat"), dimensionCap));
        return cap == null ? repeated : repeated.min(cap);
    }

    /** How often a rule gives points; as good as for ever where nothing limits it. */
    private static BigDecimal times(Object repeat, BigDecimal dimensionCap) {
        if ("ONCE".equals(repeat)) {
            return BigDecimal.ONE;
        }
        return repeat instanceof Map<?, ?> map && map.get("firstN") instanceof Number first
                ? number(first)
                : dimensionCap.movePointRight(3);
    }

    static BigDecimal number(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
