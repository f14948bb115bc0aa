package dev.baton.ingest.application.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.EventLog;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.Judges;
import dev.baton.ingest.application.RecentMessages;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.ingest.inbound.json.JsonItemTexts;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class ReplayerTest {

    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
    private static final String SOURCE = "7b1f6f1e-0000-4000-8000-000000000001";
    private static final String OUTCOME =
            "{\"type\":\"outcome\",\"event\":\"won\",\"userId\":\"u\",\"messageId\":\"m\"}";

    private final List<Entry> appended = new ArrayList<>();
    private final EventLog log = (entries, trace) -> {
        appended.addAll(entries);
        return Uni.createFrom().voidItem();
    };
    private final IngestConfig settings = IngestSettings.defaults();
    private final RecentMessages recent = new RecentMessages(settings);
    private final Replayer replayer = new Replayer(Judges.of(recent, settings), log, recent, new JsonItemTexts());

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void anEMailEventIsHeldBackAsIfItCameNow(SourceKind kind) {
        // Given
        String click = "{\"type\":\"track\",\"event\":\"Email Link Clicked\",\"userId\":\"u\",\"messageId\":\"m\"}";

        // When
        Settlement settled = replayed(kind, click, null);

        // Then
        assertThat(settled.outcome()).isEqualTo(Settlement.Outcome.ACCEPTED);
        assertThat(appended).singleElement().isInstanceOfSatisfying(Entry.Held.class, held -> {
            assertThat(held.id()).isEqualTo(settled.eventId()).isEqualTo(MessageIds.derived(SOURCE, "m"));
            assertThat(held.event().name()).isEqualTo("Email Link Clicked");
        });
        assertThat(recent.contains(settled.eventId())).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = "BROWSER")
    void anOutcomeAnybodyCouldHaveMadeUpStaysRefused(SourceKind kind) {
        assertThat(replayed(kind, OUTCOME, null).reason().code()).isEqualTo("OUTCOME_NOT_ALLOWED");
        assertThat(replayed(kind, "{\"type\":\"track\"}", OUTCOME).reason().code())
                .isEqualTo("OUTCOME_NOT_ALLOWED");
        assertThat(appended).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "BROWSER", mode = EnumSource.Mode.EXCLUDE)
    void anOutcomeOfASourceThatMayTellItIsAccepted(SourceKind kind) {
        assertThat(replayed(kind, OUTCOME, null).outcome()).isEqualTo(Settlement.Outcome.ACCEPTED);
        assertThat(appended).singleElement().isInstanceOf(Entry.Accepted.class);
    }

    @Test
    void whatIsRefusedStillIsNotSentToTheQuarantineAgain() {
        assertThat(replayed(SourceKind.SERVER, "{\"type\":\"track\",\"userId\":\"u\"}", null)
                        .outcome())
                .isEqualTo(Settlement.Outcome.REJECTED);
        assertThat(appended).isEmpty();
    }

    private Settlement replayed(SourceKind kind, String item, String mended) {
        Rejection rejection = new Rejection(
                MessageIds.next(),
                SOURCE,
                kind,
                null,
                new Rejection.Reason("TRACKING_PLAN_UNPLANNED_EVENT", "/event", "as it was then"),
                null,
                item,
                null,
                new Rejection.Shared(null, null, Map.of(), null, false),
                AT,
                RejectionState.OPEN,
                Rejection.Replay.NONE);
        return replayer.replayMended(rejection, mended, "c").await().indefinitely();
    }
}
