package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Replays one item. The row is locked meanwhile, so that of two replays at once the second finds what the first made of
 * it; one that was replayed before is answered with what came of that, and nothing is sent again.
 */
@ApplicationScoped
public class ReplayRejection {

    private final UnitOfWork unitOfWork;
    private final RejectionBook book;
    private final Replayer replayer;
    private final Clock clock = Clock.systemUTC();

    public ReplayRejection(UnitOfWork unitOfWork, RejectionBook book, Replayer replayer) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.replayer = replayer;
    }

    /** What stands in the way of a replay. */
    public enum Refusal {
        NOT_FOUND,
        DISCARDED
    }

    /** What came of it: a settlement, or why there is none. */
    public record Result(Settlement settlement, Refusal refusal) {}

    /**
     * Replays.
     *
     * @param mended JSON text to judge in place of the item, null for the item as it stands
     */
    public Uni<Result> replay(UUID id, String mended, String by) {
        return unitOfWork.run(connection -> book.lock(connection, id).chain(found -> {
            Optional<Result> known = known(found);
            if (known.isPresent()) {
                return Uni.createFrom().item(known.get());
            }
            return replayer.replayMended(found.orElseThrow(), mended, id.toString())
                    .call(settled -> book.settle(
                            connection, List.of(settled), by, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                    .map(settled -> new Result(settled, null));
        }));
    }

    private static Optional<Result> known(Optional<Rejection> found) {
        if (found.isEmpty()) {
            return Optional.of(new Result(null, Refusal.NOT_FOUND));
        }
        Rejection rejection = found.get();
        if (rejection.state() == RejectionState.DISCARDED) {
            return Optional.of(new Result(null, Refusal.DISCARDED));
        }
        if (rejection.state() == RejectionState.OPEN) {
            return Optional.empty();
        }
        Settlement before = new Settlement(
                rejection.id(),
                Settlement.Outcome.valueOf(rejection.replay().outcome().toUpperCase(Locale.ROOT)),
                rejection.reason(),
                rejection.replay().eventId(),
                rejection.mended());
        return Optional.of(new Result(before, null));
    }
}
