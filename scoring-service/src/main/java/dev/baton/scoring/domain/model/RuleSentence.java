package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import java.util.Map;

/** Reasons of rules: as the document gives them, else a sentence made of the rule's condition. */
final class RuleSentence {

    private static final int LONGEST = 280;

    private RuleSentence() {}

    /** The reason of a fit rule, a disqualifier or a recipe. */
    static String of(Map<String, Object> rule, Condition when) {
        String given = Fields.text(rule, "reason");
        return given == null ? sentence(when) : given;
    }

    /** The reason of an engagement rule; one that is made of its condition says how often, too. */
    static String counted(Map<String, Object> rule, Condition event) {
        String given = Fields.text(rule, "reason");
        return given == null ? sentence(event) + " ({times})" : given;
    }

    /** Without braces, which would be taken for places to fill. */
    private static String sentence(Condition when) {
        String words = ConditionWords.of(when).replace('{', '(').replace('}', ')');
        String whole = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole;
    }
}
