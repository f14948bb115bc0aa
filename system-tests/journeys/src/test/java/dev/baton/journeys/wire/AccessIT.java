package dev.baton.journeys.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation in a service's OpenAPI document answers 401 to nobody and 403 to the wrong role. The document names the
 * operations, so a new endpoint is tested from its first day: one that {@link AccessTable} doesn't know fails the test.
 */
@RelayJourney
class AccessIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ANY_ID = "01890000-0000-7000-8000-000000000000";

    /** A person (or machine) who has just that role. */
    private static final Map<String, String> SOMEBODY = new TreeMap<>(Map.of(
            "rep", "rita",
            "sales-manager", "max",
            "marketer", "mia",
            "admin", "ada",
            "integrator", "baton-integrator"));

    private record Operation(String method, String path) {
        String name() {
            return method + " " + path;
        }

        /** Of the right form, so that who asks decides the answer and not what is asked. */
        String body() {
            if (method.equals("GET")) {
                return null;
            }
            return path.endsWith("/batch") ? "{\"batch\":[]}" : "{}";
        }

        String anyPath() {
            return path.replaceAll("\\{[^}]+}", ANY_ID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "scoring", "lifecycle", "routing"})
    void nobodyPassesWithoutTheRightRole(String service, Relay relay) {
        // Given
        List<Operation> operations = operationsOf(service, relay);

        // When, Then
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(operations).isNotEmpty();
        operations.forEach(operation -> check(service, operation, relay, softly));
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "scoring", "lifecycle", "routing"})
    void theTableNamesNoOperationThatIsGone(String service, Relay relay) {
        // When
        List<String> offered =
                operationsOf(service, relay).stream().map(Operation::name).toList();

        // Then
        assertThat(offered).containsAll(AccessTable.operationsOf(service));
    }

    private static void check(String service, Operation operation, Relay relay, SoftAssertions softly) {
        Set<String> allowed = AccessTable.rolesFor(service, operation.name());
        softly.assertThat(allowed)
                .as("roles of %s %s; say in AccessTable who may call it", service, operation.name())
                .isNotEmpty();
        if (allowed.isEmpty() || allowed.contains(AccessTable.EVERYBODY)) {
            return;
        }
        softly.assertThat(call(relay, service, operation, null))
                .as("%s without a token", operation.name())
                .isEqualTo(401);
        SOMEBODY.forEach((role, who) -> {
            int status = call(relay, service, operation, who);
            if (allowed.contains(role)) {
                softly.assertThat(status).as("%s as %s", operation.name(), role).isNotIn(401, 500);
            } else {
                softly.assertThat(status).as("%s as %s", operation.name(), role).isEqualTo(403);
            }
        });
    }

    private static int call(Relay relay, String service, Operation operation, String who) {
        var api = who == null ? relay.anonymous(service) : relay.as(who, service);
        return api.status(operation.method(), operation.anyPath(), operation.body());
    }

    private static List<Operation> operationsOf(String service, Relay relay) {
        JsonNode paths = relay.anonymous(service)
                .get("/q/openapi?format=json")
                .expect(200)
                .body()
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.properties().forEach(path -> methods(path.getValue())
                .filter(METHODS::contains)
                .forEach(method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()))));
        return operations.stream()
                .filter(operation -> !operation.path().startsWith("/console"))
                .toList();
    }

    private static Stream<String> methods(JsonNode path) {
        return path.properties().stream().map(Map.Entry::getKey);
    }
}
