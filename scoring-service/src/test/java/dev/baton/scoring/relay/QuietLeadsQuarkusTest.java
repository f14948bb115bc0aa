package dev.baton.scoring.relay;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is quiet by a change of the model is heard as soon as there is something new. */
@BootedScoring
class QuietLeadsQuarkusTest {

    @Inject
    Store store;

    private final String key = "quiet-" + UUID.randomUUID().toString().substring(0, 8);
    private final String aside = "aside-" + key;
    private final String document = Documents.region(key, "Quiet Read");
    private final Visitor reader = new Visitor();

    @BeforeEach
    void aReaderWhoQualifiesByTheCriteriaOfTheRegionAlone() {
        Wire.send(reader.identify(Map.of("title", "Buyer", "region", key)), reader.known("Quiet Read", Map.of()));
        store.await(
                "SELECT count(*) = 2 FROM lead_event e JOIN lead l ON l.id = e.lead_id WHERE l.email = $1",
                reader.email);
        Models.approved(document, 1);
    }

    @AfterEach
    void outOfUse() {
        Models.marketer().post("/v1/models/" + aside + "/retire");
        Models.marketer().post("/v1/models/" + key + "/retire");
    }

    @Test
    void aRequestMadeAfterTheChangeIsHeardThoughTheRescoringCameToTheLeadBeforeIt() {
        // Given
        activated(1, "BACKFILL_SILENT");
        Instant active = store.first("SELECT activated_at FROM model_version WHERE key = $1", key)
                .orElseThrow()
                .getOffsetDateTime(0)
                .toInstant();

        // When
        Wire.send(Visitor.event(
                "track",
                "Demo Requested",
                reader.device,
                reader.userId,
                Map.of(),
                Map.of(),
                active.plusMillis(1),
                100));

        // Then
        store.await("SELECT qualified AND quiet_since IS NULL FROM lead WHERE email = $1", reader.email);
    }

    @Test
    void whoWasQuietByAVersionThatWasTakenBackIsHeardWhenItQualifies() {
        // Given
        Models.approved(document.replace("total: 12", "total: 19"), 2);
        activated(2, "FORWARD_ONLY");
        activated(1, "BACKFILL_SILENT");
        store.await("SELECT quiet_since IS NOT NULL FROM lead WHERE email = $1", reader.email);
        activated(2, "FORWARD_ONLY");

        // When
        Wire.send(reader.known("Quiet Read", Map.of()));

        // Then
        store.await("SELECT qualified AND total = 19000 FROM lead WHERE email = $1", reader.email);
    }

    @Test
    void whoComesToAModelOnceItsRescoringIsOverComesAloud() {
        // Given
        String neighbour = Documents.region(aside, "Quiet Read")
                .replace("is, " + aside, "is, " + key)
                .replace("total: 12", "total: 50");
        Models.activated(Models.approved(neighbour, 1), Map.of("mode", "FORWARD_ONLY"));
        Wire.send(reader.known("Seen", Map.of()));
        store.await("SELECT model = $2 FROM lead WHERE email = $1", reader.email, aside);
        activated(1, "BACKFILL_RELEASE");
        Models.marketer().post("/v1/models/" + aside + "/retire").then().statusCode(200);

        // When
        Wire.send(reader.known("Seen", Map.of()));

        // Then
        store.await("SELECT qualified AND model = $2 FROM lead WHERE email = $1", reader.email, key);
    }

    private void activated(int version, String mode) {
        Map<String, Object> how =
                mode.equals("BACKFILL_RELEASE") ? Map.of("mode", mode, "rate", 1) : Map.of("mode", mode);
        String job = Models.activated("/v1/models/" + key + "/versions/" + version, how)
                .getString("job");
        if (job != null) {
            Models.over(job);
        }
    }
}
