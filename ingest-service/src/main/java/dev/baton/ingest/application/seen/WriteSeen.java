package dev.baton.ingest.application.seen;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down what the log holds; a repetition of a record changes nothing, since its day is its own. */
@ApplicationScoped
public class WriteSeen {

    /** Name in the log and the dead letters. */
    public static final String CONSUMER = "ingest.seen";

    private final SeenStore store;
    private final SeenMessages seen;

    public WriteSeen(SeenStore store, SeenMessages seen) {
        this.store = store;
        this.seen = seen;
    }

    /** Writes the ids of all events or of none. */
    public Uni<Void> write(List<SeenId> ids) {
        Map<Long, Set<UUID>> idsOfDays = ids.stream()
                .filter(one -> seen.keeps(SeenMessages.dayOf(one.written())))
                .collect(Collectors.groupingBy(
                        one -> SeenMessages.dayOf(one.written()), Collectors.mapping(SeenId::id, Collectors.toSet())));
        return idsOfDays.isEmpty() ? Uni.createFrom().voidItem() : store.add(idsOfDays);
    }
}
