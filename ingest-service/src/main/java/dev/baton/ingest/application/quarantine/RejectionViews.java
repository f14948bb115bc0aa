package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.Rejection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The quarantine as people look at it. */
public interface RejectionViews {

    /** Items that match, newest first, up to {@code limit} behind the position. */
    Uni<List<RejectionLine>> page(RejectionFilter filter, Position after, int limit);

    /** Counts of what matches. */
    Uni<RejectionSummary> summary(RejectionFilter filter);

    /** One item with its text. */
    Uni<Optional<Rejection>> find(UUID id);
}
