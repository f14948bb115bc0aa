package dev.baton.journeys.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.baton.contracts.Topics;
import dev.baton.driver.Seen;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** After all other journeys: every record they left on any topic is what the contracts say. */
@Isolated("judges what all others have written")
@Order(1000)
@RelayJourney
class WireConformanceIT {

    private static final List<String> REQUIRED =
            List.of("ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "ce_partitionkey", "content-type");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Test
    void everyRecordIsValidUnderItsSchema(Relay relay) {
        // Given
        aJourneyOfItsOwn(relay);
        List<Seen> records = relay.topics().all(seen -> true);

        // When
        Map<String, JsonSchema> schemas = records.stream()
                .map(Seen::type)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), WireConformanceIT::schema));

        // Then
        SoftAssertions softly = new SoftAssertions();
        Map<String, String> faults = new TreeMap<>();
        records.forEach(seen -> schemas.get(seen.type())
                .validate(seen.data())
                .forEach(fault -> faults.putIfAbsent(seen.type() + " " + fault.getMessage(), where(seen))));
        softly.assertThat(faults).isEmpty();
        softly.assertThat(schemas).hasSizeGreaterThanOrEqualTo(4);
        softly.assertAll();
    }

    @Test
    void everyRecordCarriesTheCloudEventsHeaders(Relay relay) {
        // When
        aJourneyOfItsOwn(relay);
        List<Seen> records = relay.topics().all(seen -> true);

        // Then
        assertThat(records).allSatisfy(seen -> {
            assertThat(seen.headers()).as(where(seen)).containsKeys(REQUIRED.toArray(String[]::new));
            assertThat(UUID.fromString(seen.id())).isNotNull();
            assertThat(Instant.parse(seen.headers().get("ce_time"))).isNotNull();
            assertThat(seen.headers()).containsEntry("ce_partitionkey", seen.key());
            assertThat(seen.headers().get("ce_source")).startsWith("/");
        });
    }

    @Test
    void nothingIsLeftInAnyDeadLetterTopic(Relay relay) {
        // When
        List<Seen> dead = relay.topics().all(seen -> seen.topic().endsWith(Topics.DEAD_LETTER_SUFFIX));

        // Then
        assertThat(dead).extracting(WireConformanceIT::where).isEmpty();
    }

    /** So that this class judges something when it runs alone. */
    private static void aJourneyOfItsOwn(Relay relay) {
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("VP Sales").does("Demo Requested");
        Lead lead = relay.leadOf(vera);
        relay.sales().accept(relay.sales().assignmentOf(lead));
        lead.awaitStage("SQL");
    }

    private static JsonSchema schema(String type) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:schemas/" + type + ".json"));
    }

    private static String where(Seen seen) {
        return seen.topic() + "-" + seen.partition() + "@" + seen.offset() + " " + seen.headers();
    }
}
