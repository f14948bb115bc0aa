package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.Observation.Deed;
import dev.baton.scoring.domain.learning.PointsTable.Asked;
import dev.baton.scoring.domain.learning.Question.Answer;
import dev.baton.scoring.domain.learning.Question.Doing;
import dev.baton.scoring.domain.learning.Question.Trait;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes questions with points as rules of a model document. Answers of equal points share a rule, so that there is no
 * more to read than was learned. Mutable: it keeps the ids apart; one writer a document.
 */
final class RuleWriter {

    private static final int LONGEST_ID = 50;

    private final Set<String> ids = new HashSet<>();

    /** The fit rules of a question about a trait. */
    List<Map<String, Object>> fit(Asked asked) {
        Trait trait = (Trait) asked.question();
        int other = asked.halfPoints().get(trait.answers().size());
        List<Map<String, Object>> rules = new ArrayList<>();
        Map<Integer, List<Answer>> byPoints = new TreeMap<>((a, b) -> b - a);
        List<Answer> unlike = new ArrayList<>();
        for (int i = 0; i < trait.answers().size(); i++) {
            int points = asked.halfPoints().get(i);
            if (points != other || other == 0) {
                unlike.add(trait.answers().get(i));
                byPoints.computeIfAbsent(points, any -> new ArrayList<>())
                        .add(trait.answers().get(i));
            }
        }
        byPoints.remove(0);
        byPoints.forEach((points, answers) -> rules.add(
                rule(id(trait.path(), words(answers)), condition(trait.path(), answers), points, value(trait.path()))));
        if (other != 0) {
            Object none = unlike.isEmpty() ? List.of() : Map.of("not", List.of(condition(trait.path(), unlike)));
            rules.add(rule(
                    id(trait.path(), "any other"),
                    none,
                    other,
                    plain(last(trait.path())) + ": another answer, or none"));
        }
        return rules;
    }

    /** The engagement rules of a deed. */
    List<Map<String, Object>> engagement(Asked asked) {
        Deed deed = ((Doing) asked.question()).deed();
        String what = deed.property() == null ? deed.event() : deed.event() + " " + deed.value();
        List<Map<String, Object>> rules = new ArrayList<>();
        if (asked.halfPoints().get(0) != 0) {
            Map<String, Object> once =
                    rule(id("", what), condition(deed), asked.halfPoints().get(0), plain(what));
            once.put("repeat", "ONCE");
            rules.add(once);
        }
        if (asked.halfPoints().get(1) != 0) {
            Map<String, Object> each = rule(
                    id("", what + " each time"),
                    condition(deed),
                    asked.halfPoints().get(1),
                    plain(what) + " {times}");
            each.put("repeat", Map.of("firstN", Doing.MOST));
            rules.add(each);
        }
        return rules;
    }

    /** A trait with its value; a name in braces of its own leaves no room for the value's. */
    private static String value(String path) {
        return path.equals(plain(path)) ? last(path) + ": {" + path + "}" : plain(last(path));
    }

    /** A name that leads sent, with nothing in it that a reason's places could be mistaken for. */
    private static String plain(String name) {
        return name.replace('{', '(').replace('}', ')');
    }

    private static Map<String, Object> rule(String id, Object when, int halfPoints, String reason) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("when", when);
        rule.put("points", points(halfPoints));
        rule.put("reason", reason);
        return rule;
    }

    static BigDecimal points(int halfPoints) {
        BigDecimal points = BigDecimal.valueOf(halfPoints * 5L, 1).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }

    private static Object condition(Deed deed) {
        Object event = List.of("event.name", "is", deed.event());
        return deed.property() == null
                ? event
                : Map.of("all", List.of(event, List.of("event.properties." + deed.property(), "is", deed.value())));
    }

    private static Object condition(String path, List<Answer> answers) {
        List<String> texts = new ArrayList<>();
        List<Object> parts = new ArrayList<>();
        for (Answer answer : answers) {
            switch (answer) {
                case Answer.Is is -> texts.add(is.value());
                case Answer.Between between -> parts.add(bounds(path, between));
            }
        }
        if (!texts.isEmpty()) {
            parts.add(texts.size() == 1 ? List.of(path, "is", texts.get(0)) : List.of(path, "in", texts));
        }
        return parts.size() == 1 ? parts.get(0) : Map.of("any", parts);
    }

    private static Object bounds(String path, Answer.Between between) {
        if (between.low() == null) {
            return List.of(path, "atMost", between.high());
        }
        return between.high() == null
                ? List.of(path, "atLeast", between.low())
                : List.of(path, "between", List.of(between.low(), between.high()));
    }

    private static String words(List<Answer> answers) {
        String first =
                switch (answers.get(0)) {
                    case Answer.Is is -> is.value();
                    case Answer.Between between ->
                        (between.low() == null ? "" : "from " + between.low().toPlainString())
                                + (between.high() == null
                                        ? ""
                                        : " to " + between.high().toPlainString());
                };
        return answers.size() == 1 ? first : first + " and others";
    }

    private String id(String path, String words) {
        String text = Normalizer.normalize(last(path) + " " + words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String stem = text.isEmpty() ? "rule" : text.substring(0, Math.min(LONGEST_ID, text.length()));
        stem = Character.isLetter(stem.charAt(0)) ? stem.replaceAll("-+$", "") : "rule-" + stem.replaceAll("-+$", "");
        String id = stem;
        for (int n = 2; !ids.add(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
