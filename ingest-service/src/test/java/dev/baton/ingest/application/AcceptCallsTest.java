package dev.baton.ingest.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.TrackingKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptCallsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private final FakeLog log = new FakeLog();
    private final IngestConfig settings = IngestSettings.of(Map.of("baton.ingest.duplicate-window.size", "1000"));
    private final RecentMessages recent = new RecentMessages(settings);
    private final AcceptCalls acceptCalls =
            new AcceptCalls(log, recent, Judges.nothingSeen(settings), Judges.noAgents(), Judges.of(recent, settings));

    @Test
    void answersOnlyWhenTheLogHasEverything() {
        // Given
        log.answer = Uni.createFrom().nothing();

        // When
        UniAssertSubscriber<List<Outcome>> answer =
                acceptCalls.accept(submission(identify("m"))).subscribe().withSubscriber(UniAssertSubscriber.create());

        // Then
        answer.assertNotTerminated();
    }

    @Test
    void whatWasNotDurableIsNoDuplicateTheNextTime() {
        // Given
        log.answer = Uni.createFrom().failure(new EventLogUnavailableException(new IllegalStateException("away")));
        acceptCalls
                .accept(submission(identify("m")))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertFailedWith(EventLogUnavailableException.class);
        log.answer = Uni.createFrom().voidItem();

        // When
        List<Outcome> second = accepted(identify("m"));

        // Then
        assertThat(second).containsExactly(new Outcome.Accepted("m"));
        assertThat(log.entries)
                .hasSize(2)
                .extracting(Entry::id)
                .containsOnly(log.entries.getFirst().id());
    }

    @Test
    void whatIsDurableIsADuplicateTheNextTime() {
        // Given
        accepted(identify("m"));

        // When
        List<Outcome> second = accepted(identify("m"), identify("n"));

        // Then
        assertThat(second).containsExactly(new Outcome.Duplicate("m"), new Outcome.Accepted("n"));
        assertThat(log.entries).hasSize(2);
    }

    @Test
    void theSameMessageOfAnotherSourceIsAnother() {
        // Given
        accepted(identify("m"));

        // When
        List<Outcome> other =
                acceptCalls.accept(submission("other", identify("m"))).await().indefinitely();

        // Then
        assertThat(other).containsExactly(new Outcome.Accepted("m"));
        assertThat(log.entries).extracting(Entry::id).doesNotHaveDuplicates();
    }

    @Test
    void aRejectedItemIsKeptWholeWithItsReasonAndARepeatableId() {
        // When
        List<Outcome> first = accepted(Map.of("messageId", "m"));
        accepted(Map.of("messageId", "m"));

        // Then
        assertThat(first).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.verdict().code())
                .isEqualTo(RejectionCode.IDENTITY_MISSING));
        assertThat(log.entries).hasSize(2).allSatisfy(entry -> {
            var rejected = (Entry.Rejected) entry;
            assertThat(rejected.id()).isEqualTo(log.entries.getFirst().id());
            assertThat(rejected.event().item()).isEqualTo("text of item 0");
            assertThat(rejected.event().code()).isEqualTo("IDENTITY_MISSING");
            assertThat(rejected.event().receivedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void aRepetitionWithinARequestIsADuplicateOfWhatBecomesDurableWithIt() {
        assertThat(accepted(identify("m"), identify("m")))
                .containsExactly(new Outcome.Accepted("m"), new Outcome.Duplicate("m"));
        assertThat(log.entries).hasSize(1);
    }

    @Test
    void importedHistoryMayLieFurtherBackThanLiveEvents() {
        // Given
        Map<String, Object> old = Map.of("messageId", "old", "userId", "u", "timestamp", "2012-05-06T07:08:09Z");
        Map<String, Object> absurd = Map.of("messageId", "absurd", "userId", "u", "timestamp", "2001-05-06T07:08:09Z");
        Submission live = submission(old);
        Submission history = submission(old, absurd);

        // When
        List<Outcome> asLive = acceptCalls.accept(live).await().indefinitely();
        List<Outcome> asHistory = acceptCalls
                .accept(new Submission(
                        history.reception().ofHistory(), history.items(), history.textOf(), history.trace()))
                .await()
                .indefinitely();

        // Then
        assertThat(asLive.getFirst()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.verdict().code())
                .isEqualTo(RejectionCode.TIMESTAMP_TOO_OLD));
        assertThat(asHistory.getFirst()).isEqualTo(new Outcome.Accepted("old"));
        assertThat(asHistory.getLast()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRepeatedItemWithoutAnIdIsADuplicate() {
        // Given
        Map<String, Object> unnamed = Map.of("userId", "u", "timestamp", "2026-03-04T09:00:00Z");

        // When
        List<Outcome> first = accepted(unnamed);
        List<Outcome> second = accepted(unnamed);

        // Then
        assertThat(first.getFirst()).isInstanceOf(Outcome.Accepted.class);
        assertThat(second)
                .containsExactly(new Outcome.Duplicate(first.getFirst().messageId()));
    }

    @SafeVarargs
    private List<Outcome> accepted(Map<String, Object>... calls) {
        return acceptCalls.accept(submission(calls)).await().indefinitely();
    }

    @SafeVarargs
    private static Submission submission(Map<String, Object>... calls) {
        return submission("source", calls);
    }

    @SafeVarargs
    private static Submission submission(String sourceId, Map<String, Object>... calls) {
        List<RawItem> items = new ArrayList<>();
        for (Map<String, Object> call : calls) {
            items.add(new RawItem(call, null, 50));
        }
        Reception reception = Reception.ofSingle(sourceId, NOW, TrackingKind.IDENTIFY, null);
        return new Submission(reception, items, index -> "text of item " + index, new Trace("c", null));
    }

    private static Map<String, Object> identify(String messageId) {
        return Map.of("messageId", messageId, "userId", "u");
    }

    private static final class FakeLog implements EventLog {
        private final List<Entry> entries = new ArrayList<>();
        private Uni<Void> answer = Uni.createFrom().voidItem();

        @Override
        public Uni<Void> append(List<Entry> added, Trace trace) {
            entries.addAll(added);
            return answer;
        }
    }
}
