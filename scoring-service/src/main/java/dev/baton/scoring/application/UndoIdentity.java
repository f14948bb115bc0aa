package dev.baton.scoring.application;

import dev.baton.scoring.application.DecideIdentity.By;
import dev.baton.scoring.application.DecideIdentity.Outcome;
import dev.baton.scoring.application.IdentityHistory.Change;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a merge or a split back by the opposite decision: what came since stays with whom it belongs to. */
@ApplicationScoped
public class UndoIdentity {

    private final Pool pool;
    private final IdentityHistory history;
    private final DecideIdentity decide;

    public UndoIdentity(Pool pool, IdentityHistory history, DecideIdentity decide) {
        this.pool = pool;
        this.history = history;
        this.decide = decide;
    }

    /** Undoes one change; refused where nothing of it is left. */
    public Uni<Outcome> undo(UUID change, String actor, String key) {
        return history.one(pool, change)
                .chain(found -> found.map(one -> opposite(one, new By(actor, "Undone: " + one.reason(), key)))
                        .orElseGet(() -> Uni.createFrom()
                                .item(new Outcome.Refused("Nothing is kept of such a merge or split any more."))));
    }

    private Uni<Outcome> opposite(Change change, By by) {
        return change.merged()
                ? decide.takeOut(change.lead(), change.taken(), by)
                : decide.merge(change.lead(), change.other(), by);
    }
}
