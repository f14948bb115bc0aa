package dev.baton.journeys.relay;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A score with its breakdown, from whichever service shows it.
 *
 * @param total          the score
 * @param sum            what the contributions add up to
 * @param qualified      whether the criteria hold
 * @param qualifiedBy    which of them
 * @param disqualifiedBy which gates are shut
 * @param counts         by rule, how many events gave its points
 */
public record ScoreSheet(
        BigDecimal total,
        BigDecimal sum,
        boolean qualified,
        List<String> qualifiedBy,
        List<String> disqualifiedBy,
        Map<String, Integer> counts) {

    static ScoreSheet of(JsonNode score) {
        Map<String, Integer> counts = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode contribution : score.path("contributions")) {
            sum = sum.add(contribution.path("points").decimalValue());
            counts.merge(
                    contribution.path("rule").asText(),
                    contribution.path("count").asInt(),
                    Integer::sum);
        }
        return new ScoreSheet(
                score.path("total").decimalValue(),
                sum,
                score.path("qualified").asBoolean(),
                texts(score.path("qualifiedBy")),
                texts(score.path("disqualifiedBy")),
                counts);
    }

    private static List<String> texts(JsonNode array) {
        return Lead.stream(array).map(JsonNode::asText).toList();
    }
}
