package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

/** Puts items aside and takes them back: discarded ones can be restored as long as they are kept. */
@ApplicationScoped
public class SortRejections {

    /** Rows of one transaction. */
    private static final int STEP = 2_000;

    private final UnitOfWork unitOfWork;
    private final RejectionBook book;
    private final Clock clock = Clock.systemUTC();

    public SortRejections(UnitOfWork unitOfWork, RejectionBook book) {
        this.unitOfWork = unitOfWork;
        this.book = book;
    }

    /** Discards open items that match and are among the ids, where there are ids; answers how many. */
    public Uni<Integer> discard(RejectionFilter filter, Collection<UUID> ids, String by) {
        return move(filter, ids, RejectionState.OPEN, RejectionState.DISCARDED, by);
    }

    /** Takes discarded items back; answers how many. */
    public Uni<Integer> restore(RejectionFilter filter, Collection<UUID> ids, String by) {
        return move(filter, ids, RejectionState.DISCARDED, RejectionState.OPEN, by);
    }

    private Uni<Integer> move(
            RejectionFilter filter, Collection<UUID> ids, RejectionState from, RejectionState to, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // what comes in meanwhile was not meant
        Instant end = filter.to() == null || filter.to().isAfter(now) ? now : filter.to();
        RejectionFilter bounded = new RejectionFilter(
                filter.source(), filter.code(), filter.event(), null, filter.from(), end, filter.messageId());
        return moveSome(bounded, ids, from, to, by, now, 0);
    }

    private Uni<Integer> moveSome(
            RejectionFilter filter,
            Collection<UUID> ids,
            RejectionState from,
            RejectionState to,
            String by,
            Instant at,
            int before) {
        return unitOfWork
                .run(connection -> book.move(connection, filter, ids, from, to, by, at, STEP))
                .chain(moved -> moved < STEP
                        ? Uni.createFrom().item(before + moved)
                        : moveSome(filter, ids, from, to, by, at, before + moved));
    }
}
