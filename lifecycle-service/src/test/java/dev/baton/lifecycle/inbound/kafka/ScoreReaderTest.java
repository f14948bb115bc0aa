package dev.baton.lifecycle.inbound.kafka;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.contracts.EventTypes;
import dev.baton.kit.message.InboundMessage;
import dev.baton.lifecycle.application.ScoreNews;
import dev.baton.lifecycle.testing.Samples;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final ScoreReader reader = new ScoreReader(new Payloads(JSON));

    /**
     * Only evidence that was a machine's takes a lead from sales. Who faded, fails other criteria or was taken points stays
     * with the rep; a forgotten lead is ended by the word that follows.
     */
    @ParameterizedTest
    @CsvSource({
        "EVIDENCE, false",
        "DECAY, false",
        "CORRECTION, true",
        "ERASURE, false",
        "MODEL, false",
        "ADJUSTMENT, false",
        "MERGE, false",
        "SOMETHING_OF_TOMORROW, false",
        ", false"
    })
    void ofAllCausesOnlyACorrectionWithdraws(String cause, boolean falsified) throws JsonProcessingException {
        // Given
        String lead = new UUID(0, 1).toString();
        byte[] data = JSON.writeValueAsBytes(Samples.crossed(lead, "DOWN", 2, NOON, cause));
        InboundMessage message =
                new InboundMessage(new UUID(0, 2), EventTypes.THRESHOLD_CROSSED, NOON, lead, "c", null, data, null);

        // When
        ScoreNews news = reader.read(message);

        // Then
        assertThat(news).isInstanceOfSatisfying(ScoreNews.Crossed.class, crossed -> assertThat(crossed.falsified())
                .isEqualTo(falsified));
    }
}
