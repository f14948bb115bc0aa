package dev.baton.ingest.quarantine;

import static dev.baton.ingest.quarantine.Quarantined.as;
import static dev.baton.ingest.quarantine.Quarantined.mia;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.Roles;
import dev.baton.ingest.BootedIngest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quarantine refuses to be asked. */
@BootedIngest
class RejectionRequestsQuarkusTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?code=NONSENSE",
                "?state=gone",
                "?from=yesterday",
                "?to=-999999999-01-01T00:00:00Z",
                "?limit=0",
                "?cursor=AAAA",
                "?messageId=%00"
            })
    void nonsenseInAFilterIsAClearProblem(String query) {
        mia().urlEncodingEnabled(false)
                .get("/v1/rejections" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"discard", "restore", "replay"})
    void aWriteHasToSayWhatItMeans(String verb) {
        mia().body("{}")
                .post("/v1/rejections/" + verb)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://baton.dev/problems/rejection-filter-empty"));
    }

    @Test
    void salesHasNoPartInIt() {
        as("max", Roles.SALES_MANAGER).get("/v1/rejections").then().statusCode(403);
        mia().get("/v1/rejections/" + UUID.randomUUID()).then().statusCode(404);
        mia().get("/v1/rejections/replays/" + UUID.randomUUID()).then().statusCode(404);
    }
}
