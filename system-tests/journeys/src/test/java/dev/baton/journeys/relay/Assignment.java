package dev.baton.journeys.relay;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One lead given to one rep.
 *
 * @param id        the assignment
 * @param leadId    the lead
 * @param cycle     its qualification cycle
 * @param attempt   which rep in this cycle
 * @param state     where it stands
 * @param rep       user name of the rep
 * @param handRaise whether the lead asked for contact itself
 * @param score     why the lead is ready
 */
public record Assignment(
        String id,
        String leadId,
        int cycle,
        int attempt,
        String state,
        String rep,
        boolean handRaise,
        ScoreSheet score) {

    static Assignment of(JsonNode item) {
        return new Assignment(
                item.path("id").asText(),
                item.path("leadId").asText(),
                item.path("cycle").asInt(),
                item.path("attempt").asInt(),
                item.path("state").asText(),
                item.path("rep").path("userName").asText(),
                item.path("handRaise").asBoolean(),
                ScoreSheet.of(item.path("score")));
    }

    /** Whether the rep still has to decide. */
    public boolean undecided() {
        return state.equals("OPEN") || state.equals("ACKNOWLEDGED");
    }
}
