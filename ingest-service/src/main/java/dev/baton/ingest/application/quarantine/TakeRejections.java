package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes rejected items into the quarantine.
 *
 * <p>The row's key is the message's id, so that the row itself is what an inbox row would be: a record that comes twice
 * changes nothing, and neither does the repetition of a message that was rejected, replayed or discarded before.
 */
@ApplicationScoped
public class TakeRejections {

    /** Name in the log and the dead letters. */
    public static final String CONSUMER = "ingest.rejections";

    private final UnitOfWork unitOfWork;
    private final RejectionBook book;

    public TakeRejections(UnitOfWork unitOfWork, RejectionBook book) {
        this.unitOfWork = unitOfWork;
        this.book = book;
    }

    /** Takes all or none. */
    public Uni<Void> take(List<Rejection> rejections) {
        Map<UUID, Rejection> distinct = LinkedHashMap.newLinkedHashMap(rejections.size());
        rejections.forEach(rejection -> distinct.putIfAbsent(rejection.id(), rejection));
        return unitOfWork.run(connection -> book.add(connection, distinct.values()));
    }
}
