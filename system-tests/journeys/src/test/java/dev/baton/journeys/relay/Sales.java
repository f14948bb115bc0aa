package dev.baton.journeys.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.driver.Api;
import java.util.Map;
import java.util.Optional;

/** The reps: whoever holds a lead acts in the own name, with a token of the own. */
public final class Sales {

    private final Relay relay;

    Sales(Relay relay) {
        this.relay = relay;
    }

    /** The assignment of a lead that somebody has to decide; waits for it. */
    public Assignment assignmentOf(Lead lead) {
        Waiting.until("somebody holds lead " + lead.id())
                .until(() -> undecided(lead).isPresent());
        return undecided(lead).orElseThrow();
    }

    /** The assignment of that cycle; waits for it. */
    public Assignment assignmentOf(Lead lead, int cycle) {
        Waiting.until("somebody holds lead " + lead.id() + " in cycle " + cycle)
                .until(() ->
                        undecided(lead).filter(held -> held.cycle() == cycle).isPresent());
        return undecided(lead).orElseThrow();
    }

    /** Stops the clock. */
    public Sales acknowledge(Assignment assignment) {
        move(assignment, "acknowledge", Map.of());
        return this;
    }

    public Sales accept(Assignment assignment) {
        move(assignment, "accept", Map.of());
        return this;
    }

    public Sales reject(Assignment assignment, String reason, String note) {
        move(assignment, "reject", Map.of("reasonCode", reason, "note", note));
        return this;
    }

    /** Accepts as a client does whose service may be away: again with the same key, until it is taken. */
    public Sales acceptPatiently(Assignment assignment) {
        Api rep = relay.as(assignment.rep(), "routing").with("Idempotency-Key", "accept-" + assignment.id());
        Waiting.until(assignment.rep() + " accepts " + assignment.id())
                .ignoreExceptions()
                .until(() -> rep.post(path(assignment, "accept"), Map.of()).status() == 200);
        return this;
    }

    /** The whole assignment with decision record, clock and history. */
    public JsonNode details(Assignment assignment) {
        return relay.as(assignment.rep(), "routing")
                .get("/v1/assignments/" + assignment.id())
                .expect(200)
                .body();
    }

    private Optional<Assignment> undecided(Lead lead) {
        return lead.assignments().stream().filter(Assignment::undecided).findFirst();
    }

    private void move(Assignment assignment, String verb, Map<String, Object> body) {
        var answer = relay.as(assignment.rep(), "routing")
                .with("Idempotency-Key", verb + "-" + assignment.id())
                .post(path(assignment, verb), body);
        assertThat(answer.status()).as(answer.request() + ": " + answer.text()).isEqualTo(200);
    }

    private static String path(Assignment assignment, String verb) {
        return "/v1/assignments/" + assignment.id() + "/" + verb;
    }
}
