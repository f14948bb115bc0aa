package dev.baton.scoring.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.domain.adjustment.Adjustment;
import dev.baton.scoring.domain.adjustment.Adjustments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The adjustments that have not ended, as they stand in the lead's row beside profile and tally. */
@ApplicationScoped
class AdjustmentJson {

    private static final String NONE = "[]";

    private final ObjectMapper json;

    AdjustmentJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Adjustments adjustments) {
        try {
            return adjustments.all().isEmpty() ? NONE : json.writeValueAsString(adjustments.all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records are always writable", e);
        }
    }

    Adjustments read(String text) {
        try {
            return text.equals(NONE)
                    ? Adjustments.NONE
                    : new Adjustments(json.readValue(text, new TypeReference<List<Adjustment>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the adjustments in the lead's row", e);
        }
    }
}
