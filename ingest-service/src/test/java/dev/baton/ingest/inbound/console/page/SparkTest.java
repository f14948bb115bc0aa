package dev.baton.ingest.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.SourceUsage.Minute;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:30:20Z");

    @Test
    void thePresentMinuteStandsAtTheRightAndThePastAtTheLeft() {
        // Given
        Minute present = new Minute(Instant.parse("2026-03-04T10:30:00Z"), 10, 0);
        Minute past = new Minute(Instant.parse("2026-03-04T09:31:00Z"), 5, 0);
        Minute tooOld = new Minute(Instant.parse("2026-03-04T09:30:00Z"), 99, 0);

        // When
        Spark spark = Spark.of(List.of(tooOld, past, present), NOW);

        // Then
        assertThat(spark.accepted()).isEqualTo("M0 24v-12h3v12zM116 24v-24h3v24z");
        assertThat(spark.words()).isEqualTo("last hour: 15 accepted, 0 rejected");
    }

    @Test
    void whatWasRejectedStandsOnWhatWasAcceptedAndIsNeverInvisible() {
        // When
        Spark spark = Spark.of(List.of(new Minute(Instant.parse("2026-03-04T10:30:00Z"), 500, 1)), NOW);

        // Then
        assertThat(spark.rejected()).isNotEmpty().startsWith("M116 ");
        assertThat(Spark.of(List.of(), NOW).accepted()).isEmpty();
    }
}
