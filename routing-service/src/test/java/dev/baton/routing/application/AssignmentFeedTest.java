package dev.baton.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.application.view.AssignmentChange;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AssignmentFeedTest {

    private final AssignmentFeed feed = new AssignmentFeed();

    @Test
    void aRepHearsOfOwnAssignmentsAndAManagerOfAll() {
        // Given
        var rita = feed.changes(Viewer.rep("rita")).subscribe().withSubscriber(AssertSubscriber.create(9));
        var max = feed.changes(Viewer.manager("max")).subscribe().withSubscriber(AssertSubscriber.create(9));

        // When
        feed.publish(change("1", "rita"));
        feed.publish(change("2", "sam"));
        feed.publish(change("3", null));

        // Then
        assertThat(rita.getItems()).extracting(AssignmentChange::id).containsExactly("1");
        assertThat(max.getItems()).extracting(AssignmentChange::id).containsExactly("1", "2", "3");
    }

    @Test
    void whoReadsTooSlowlyHoldsNobodyUp() {
        // Given
        var slow = feed.changes(Viewer.manager("max")).subscribe().withSubscriber(AssertSubscriber.create(0));
        var quick = feed.changes(Viewer.manager("ada")).subscribe().withSubscriber(AssertSubscriber.create(2_000));

        // When
        for (int i = 0; i < 1_000; i++) {
            feed.publish(change("c" + i, "rita"));
        }

        // Then
        assertThat(quick.getItems()).hasSize(1_000);
        assertThat(slow.getItems()).isEmpty();
        slow.assertFailedWith(BackPressureFailure.class);
    }

    private static AssignmentChange change(String id, String rep) {
        return new AssignmentChange(id, "dev.baton.assignment.created.v1", "a", "l", rep, Instant.EPOCH);
    }
}
