package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedScoring
class CriteriaEndMqlQuarkusTest {

    @Inject
    Store store;

    private final String key = "ends-" + UUID.randomUUID().toString().substring(0, 8);
    private final Visitor reader = new Visitor();

    @BeforeEach
    void anMqlByTheFirstVersion() {
        String document = Documents.region(key, "Live Read");
        Models.activated(Models.approved(document, 1), Map.of("mode", "FORWARD_ONLY"));
        Wire.send(reader.identify(Map.of("title", "Buyer", "region", key)), reader.known("Live Read", Map.of()));
        Wire.said(THRESHOLD_CROSSED, reader.email, 1);
        Models.approved(document.replace("total: 12", "total: 40"), 2);
    }

    @AfterEach
    void outOfUse() {
        Models.marketer().post("/v1/models/" + key + "/retire");
    }

    @Test
    void anMqlThatFailsTheNewCriteriaSaysSoWithItsNextEventWithoutADwell() {
        // Given
        Models.activated(second(), Map.of("mode", "FORWARD_ONLY"));

        // When
        Wire.send(reader.known("Seen", Map.of()));

        // Then
        JsonNode down = down();
        assertThat(down.get("cause").asText()).isEqualTo("MODEL");
        assertThat(down.at("/score/modelVersion").asInt()).isEqualTo(2);
    }

    @Test
    void aReleaseTellsWhoFailsTheNewCriteriaThoughNothingHappens() {
        // When
        Models.over(Models.activated(second(), Map.of("mode", "BACKFILL_RELEASE", "rate", 1))
                .getString("job"));

        // Then
        assertThat(down().get("cause").asText()).isEqualTo("MODEL");
        assertThat(store.count("SELECT count(*) FROM lead WHERE email = $1 AND NOT qualified", reader.email))
                .isOne();
    }

    @Test
    void aSilentChangeTellsNobody() {
        // When
        Models.over(
                Models.activated(second(), Map.of("mode", "BACKFILL_SILENT")).getString("job"));

        // Then
        assertThat(store.count(
                        "SELECT count(*) FROM lead WHERE email = $1 AND qualified AND crossings = 1"
                                + " AND quiet_since IS NOT NULL",
                        reader.email))
                .isOne();
    }

    private String second() {
        return "/v1/models/" + key + "/versions/2";
    }

    private JsonNode down() {
        return Wire.said(THRESHOLD_CROSSED, reader.email, one -> one.get("direction")
                .asText()
                .equals("DOWN"));
    }
}
