package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.accepted;
import static dev.baton.routing.application.Cases.moved;
import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.open;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.assignment.AssignmentChanged;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.Announcement;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.fairness.CreditReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A person has one rep, whichever leads turned out to be that person, and whatever order routing reads it in. */
class LeadMergesTest {

    private final RoutingChanges changes = new RoutingChanges(NOON.plusSeconds(900));
    private final Map<LeadId, LeadCase> known = new HashMap<>();

    @Test
    void ofTwoWhoAcceptedTheFirstKeepsThePerson() {
        // Given
        know("ada", accepted("ada", "sam", NOON.plusSeconds(30)));
        know("bob", accepted("bob", "rita", NOON.plusSeconds(20)));

        // When
        LifecycleBatch batch = take(moved("ada", Stage.SQL, 1, 2, "bob"));

        // Then
        assertThat(published(EventTypes.ASSIGNMENT_EXPIRED)).satisfies(ended -> {
            assertThat(ended.repUserName()).isEqualTo("sam");
            assertThat(ended.reasonCode()).isEqualTo("MERGED");
        });
        assertThat(published(EventTypes.ASSIGNMENT_REASSIGNED)).satisfies(kept -> {
            assertThat(kept.repUserName()).isEqualTo("rita");
            assertThat(kept.leadId()).isEqualTo(lead("ada").toString());
            assertThat(kept.state()).isEqualTo("ACCEPTED");
        });
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.MERGED);
        assertThat(changes.due()).anyMatch(item -> item.data().equals("MERGED"));
    }

    @Test
    void whoAcceptedKeepsThePersonFromWhoDidNotDecide() {
        // Given
        know("ada", open("ada", "sam", 1, 1));
        know("bob", accepted("bob", "rita", NOON.plusSeconds(500)));

        // When
        take(moved("ada", Stage.SQL, 1, 2, "bob"));

        // Then
        assertThat(published(EventTypes.ASSIGNMENT_EXPIRED).repUserName()).isEqualTo("sam");
    }

    @Test
    void theSurvivorsAssignmentCountsInTheCycleOfTheMergedLead() {
        // Given
        know("ada", accepted("ada", "sam", NOON));

        // When
        take(moved("ada", Stage.SQL, 3, 2, "bob"));

        // Then
        assertThat(published(EventTypes.ASSIGNMENT_REASSIGNED)).satisfies(kept -> {
            assertThat(kept.cycle()).isEqualTo(3);
            assertThat(kept.repUserName()).isEqualTo("sam");
        });
    }

    @ParameterizedTest
    @MethodSource("orders")
    void inEveryOrderOneRepHoldsThePerson(List<LeadMoved> order, boolean accepting) {
        // When
        order.forEach(move -> read(move, accepting));

        // Then
        assertThat(known.values().stream()
                        .flatMap(found -> found.holder().stream())
                        .map(holder -> holder.assignment().facts().lead()))
                .containsExactly(lead("cyd"));
        assertThat(known.get(lead("bob")).lead().survivor()).isNotNull();
    }

    /** Ada absorbs Bob, Cyd absorbs Ada; messages of one lead keep their order, all others come in any. */
    static Stream<Arguments> orders() {
        List<LeadMoved> messages = List.of(
                moved("ada", Stage.MQL, 1, 1),
                moved("ada", Stage.MQL, 1, 2, "bob"),
                moved("bob", Stage.MQL, 1, 1),
                moved("cyd", Stage.MQL, 1, 1),
                moved("cyd", Stage.MQL, 1, 2, "ada"));
        return permutations(messages).stream()
                .filter(order -> order.indexOf(messages.get(0)) < order.indexOf(messages.get(1))
                        && order.indexOf(messages.get(3)) < order.indexOf(messages.get(4)))
                .flatMap(order -> Stream.of(Arguments.of(order, true), Arguments.of(order, false)));
    }

    private static List<List<LeadMoved>> permutations(List<LeadMoved> rest) {
        if (rest.isEmpty()) {
            return List.of(List.of());
        }
        List<List<LeadMoved>> all = new ArrayList<>();
        for (LeadMoved first : rest) {
            List<LeadMoved> others = new ArrayList<>(rest);
            others.remove(first);
            permutations(others).forEach(tail -> {
                List<LeadMoved> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            });
        }
        return all;
    }

    /** Reads one message, keeps what it changed, and gives each lead that needs one a rep, who accepts or waits. */
    private void read(LeadMoved move, boolean accepting) {
        RoutingChanges made = new RoutingChanges(NOON.plusSeconds(known.size()));
        LifecycleBatch batch = new LifecycleBatch(known, made);
        batch.take(move);
        made.leads()
                .forEach(kept -> known.merge(
                        kept.id(), new LeadCase(kept, List.of()), (before, after) -> before.with(after.lead())));
        made.moved().forEach(this::place);
        batch.needRep().forEach(needy -> {
            TrackedAssignment given = open(name(needy), "rep of " + name(needy), 1, needy.nextAttempt());
            place(accepting ? given.with(new Assignment.Open(given.assignment().facts()).accept(made.now())) : given);
        });
    }

    private void place(TrackedAssignment moved) {
        known.replaceAll((id, found) -> new LeadCase(
                found.lead(),
                found.assignments().stream()
                        .filter(tracked -> !tracked.id().equals(moved.id()))
                        .toList()));
        known.computeIfPresent(moved.assignment().facts().lead(), (id, found) -> found.with(moved));
    }

    private static String name(LeadCase lead) {
        return lead.lead().correlationId().substring("c-".length());
    }

    private void know(String name, TrackedAssignment held) {
        known.put(lead(name), new LeadCase(mql(name), List.of(held)));
    }

    private LifecycleBatch take(LeadNews... moves) {
        LifecycleBatch batch = new LifecycleBatch(known, changes);
        List.of(moves).forEach(batch::take);
        return batch;
    }

    private AssignmentChanged published(String type) {
        return changes.announcements().stream()
                .filter(announcement -> announcement.type().equals(type))
                .map(Announcement::data)
                .map(AssignmentChanged.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
