package dev.baton.kit.availability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.baton.kit.consume.RetriableFault;
import dev.baton.localstack.testing.StackTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "kit"),
            @ResourceArg(name = "topics", value = "kit.notes,kit.passed-on")
        })
class TransientFaultProblemsQuarkusTest {

    /** A fault that a use case declares as one that passes. */
    private static final class LostRaceException extends RuntimeException implements RetriableFault {
        private static final long serialVersionUID = 1L;
    }

    /** A resource whose work fails. */
    @Path("/failing/{fault}")
    @PermitAll
    public static class Failing {

        @GET
        public Uni<String> fail(@PathParam("fault") String fault) {
            return Uni.createFrom()
                    .failure(
                            switch (fault) {
                                case "deadlock" -> new PgException("deadlock", "ERROR", "40P01", null);
                                case "serialization" -> new PgException("serialization", "ERROR", "40001", null);
                                case "lock" -> new PgException("lock", "ERROR", "55P03", null);
                                case "shutdown" -> new PgException("shutting down", "FATAL", "57P01", null);
                                case "database-away" -> new ConnectException("refused");
                                case "connection-lost" -> new VertxException("Connection was closed");
                                case "race" -> new IllegalStateException("exhausted", new LostRaceException());
                                case "wrapped" -> new CompletionException(new ConnectException("refused"));
                                default -> new IllegalStateException("a defect");
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadlock",
                "serialization",
                "lock",
                "shutdown",
                "database-away",
                "connection-lost",
                "wrapped",
                "race"
            })
    void transientFaultIsAnsweredWith503AndRetryAfter(String fault) {
        given().get("/failing/" + fault)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", containsString("temporarily-unavailable"))
                .body("detail", containsString("Repeat the request"));
    }

    @Test
    void defectIsAnsweredWith500() {
        given().get("/failing/defect").then().statusCode(500).body("status", is(500));
    }
}
