package dev.baton.journeys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Topics;
import dev.baton.driver.Seen;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.Visitor;
import dev.baton.journeys.relay.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A person whose deeds a public SDK tells, and where to see that they arrived. */
public final class Sdk {

    /** Write key of the local stack. */
    public static final String WRITE_KEY = "local-write-key";

    private final Relay relay;
    private final Visitor visitor;
    private final String person;

    private Sdk(Relay relay, Visitor visitor) {
        this.relay = relay;
        this.visitor = visitor;
        this.person = "person-" + visitor.anonymousId();
    }

    /** About somebody new. */
    public static Sdk of(Relay relay) {
        return new Sdk(relay, relay.visitor("acme.example"));
    }

    /** The checkout. */
    static Path root() {
        return Path.of(System.getProperty("baton.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the packages are installed by {@code ./baton test}. */
    public static Path folder() {
        Path folder = root().resolve("system-tests/journeys/sdk");
        if (Files.notExists(folder.resolve("node_modules"))) {
            throw new IllegalStateException(
                    "the SDKs are not installed: run ./baton test, or npm install in " + folder);
        }
        return folder.toAbsolutePath();
    }

    /** The user id the SDK is given. */
    public String person() {
        return person;
    }

    public String email() {
        return visitor.email();
    }

    public String device() {
        return visitor.anonymousId();
    }

    /** Address of ingest. */
    public String host() {
        return address(relay, "ingest");
    }

    /** Address of a service, without a slash at its end. */
    static String address(Relay relay, String service) {
        String address = relay.suite().address(service).toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Runs a script of the SDK project to its end. */
    Sdk runs(String script) {
        Command.run(folder(), List.of("node", script, host(), WRITE_KEY, person, email(), device()));
        return this;
    }

    /** Waits until exactly these calls of the person stand in the topic, each once: {@code kind} or {@code kind name}. */
    public Sdk awaitExactly(String... calls) {
        Waiting.until("the calls of " + person + " arrived")
                .untilAsserted(
                        () -> assertThat(events().stream().map(Sdk::call)).containsExactlyInAnyOrder(calls));
        return this;
    }

    /** Waits until scoring has the person as a lead who did that. */
    public Sdk awaitAtScoring(String... eventNames) {
        String lead = relay.leadOf(visitor).id();
        Waiting.until("scoring knows what " + person + " did")
                .untilAsserted(() -> assertThat(namesAtScoring(lead)).contains(eventNames));
        return this;
    }

    /** The event of that name. */
    public JsonNode event(String name) {
        return events().stream()
                .filter(seen -> seen.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private List<String> namesAtScoring(String lead) {
        JsonNode items = relay.as("ada", "scoring")
                .get("/v1/leads/" + lead + "/events?limit=200")
                .expect(200)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(event -> event.path("name").asText())
                .toList();
    }

    /** Each once, however often it was written. */
    private List<Seen> events() {
        return List.copyOf(relay
                .topics()
                .all(seen -> seen.topic().equals(Topics.EVENTS)
                        && seen.type().startsWith("dev.baton.event.accepted")
                        && List.of(seen.text("userId"), seen.text("anonymousId"))
                                .contains(person))
                .stream()
                .collect(Collectors.toMap(Seen::id, seen -> seen, (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    private static String call(Seen seen) {
        return (seen.text("kind") + " " + (seen.data().path("name").isTextual() ? seen.text("name") : "")).strip();
    }
}
