package dev.baton.ingest.application.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.ingest.inbound.json.JsonItemTexts;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.problem.Documentation;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BrowseRejectionsTest {

    private static final Rejection REJECTION = new Rejection(
            MessageIds.next(),
            MessageIds.next().toString(),
            SourceKind.SERVER,
            null,
            new Rejection.Reason("EVENT_NAME_INVALID", "/event", "The name is not a text."),
            null,
            "{\"event\":1}",
            null,
            new Rejection.Shared(null, null, Map.of(), null, false),
            Instant.EPOCH,
            RejectionState.OPEN,
            Rejection.Replay.NONE);

    @Test
    void explanationLinksToTheCodeInThePublishedGuide() {
        assertThat(documentation(Optional.of(URI.create("https://docs.example.com/baton"))))
                .isEqualTo("https://docs.example.com/baton/ingest-rejections.md#event-name-invalid");
    }

    @Test
    void explanationHasNoLinkWithoutAPublishedGuide() {
        assertThat(documentation(Optional.empty())).isNull();
    }

    private static String documentation(Optional<URI> published) {
        BrowseRejections browse =
                new BrowseRejections(new OneRejection(), new JsonItemTexts(), new Documentation(() -> published));
        return browse.explained(REJECTION.id())
                .await()
                .indefinitely()
                .orElseThrow()
                .explanation()
                .documentation();
    }

    /** A quarantine that holds one item. */
    private static final class OneRejection implements RejectionViews {

        @Override
        public Uni<List<RejectionLine>> page(RejectionFilter filter, Position after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<RejectionSummary> summary(RejectionFilter filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<Rejection>> find(UUID id) {
            return Uni.createFrom()
                    .item(Optional.of(REJECTION).filter(one -> one.id().equals(id)));
        }
    }
}
