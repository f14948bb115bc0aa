package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.PointsTable.Asked;
import dev.baton.scoring.domain.learning.Question.Doing;
import dev.baton.scoring.domain.learning.Question.Trait;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model document like one a person writes, its rules and threshold learned, all else taken from a model in use. */
final class SuggestedDocument {

    private SuggestedDocument() {}

    /**
     * @param draft      what stays of the version it begins from
     * @param table      what was learned
     * @param halfPoints total from which on a lead qualifies
     */
    static Map<String, Object> of(Draft draft, PointsTable table, int halfPoints) {
        RuleWriter writer = new RuleWriter();
        List<Map<String, Object>> fit = new ArrayList<>();
        List<Map<String, Object>> engagement = new ArrayList<>();
        int fitCap = 0;
        int engagementCap = 0;
        for (Asked asked : table.asked()) {
            switch (asked.question()) {
                case Trait trait -> {
                    fit.addAll(writer.fit(asked));
                    fitCap += asked.halfPoints().stream().mapToInt(i -> i).max().orElse(0);
                }
                case Doing doing -> {
                    engagement.addAll(writer.engagement(asked));
                    engagementCap += Math.max(0, asked.halfPoints().get(0))
                            + Doing.MOST * Math.max(0, asked.halfPoints().get(1));
                }
            }
        }
        Map<String, Object> document = new LinkedHashMap<>(draft.base());
        document.put("fit", dimension(fitCap, fit));
        if (!draft.keepsEngagement()) {
            document.put("engagement", dimension(engagementCap, engagement));
        }
        if (!draft.dropped().isEmpty() && document.get("disqualifiers") instanceof List<?> gates) {
            document.put(
                    "disqualifiers",
                    gates.stream()
                            .filter(gate -> !(gate instanceof Map<?, ?> one
                                    && draft.dropped().contains(one.get("id"))))
                            .toList());
        }
        document.put("qualification", qualification(draft.base(), halfPoints));
        return document;
    }

    private static Map<String, Object> dimension(int cap, List<Map<String, Object>> rules) {
        Map<String, Object> dimension = new LinkedHashMap<>();
        dimension.put("cap", cap == 0 ? BigDecimal.ONE : RuleWriter.points(cap));
        dimension.put("rules", rules);
        return dimension;
    }

    private static Map<String, Object> qualification(Map<String, Object> base, int halfPoints) {
        Map<String, Object> qualification = new LinkedHashMap<>();
        if (base.get("qualification") instanceof Map<?, ?> known) {
            known.forEach((name, value) -> qualification.put(name.toString(), value));
        }
        // its cells were chosen for other caps
        qualification.remove("matrix");
        qualification.put("threshold", Map.of("total", RuleWriter.points(halfPoints)));
        return qualification;
    }
}
