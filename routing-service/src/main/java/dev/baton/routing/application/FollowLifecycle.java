package dev.baton.routing.application;

import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes the moves of leads from lifecycle: a lead that became an MQL gets a rep, a lead that moved on otherwise is taken
 * from the rep who had not decided, what a person decided through lifecycle closes the assignment, and a merged lead's
 * assignment follows the person.
 *
 * <p>One batch is one transaction. A repeated message is known by its id, an older one by lifecycle's version.
 */
@ApplicationScoped
public class FollowLifecycle {

    /** Name of the consumer in inbox, log and dead letters. */
    public static final String CONSUMER = "routing-lifecycle";

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final LeadCases leads;
    private final ChangeWriter writer;
    private final Dispatcher dispatcher;
    private final TimeSource time;

    public FollowLifecycle(
            UnitOfWork unitOfWork,
            Inbox inbox,
            LeadCases leads,
            ChangeWriter writer,
            Dispatcher dispatcher,
            TimeSource time) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.leads = leads;
        this.writer = writer;
        this.dispatcher = dispatcher;
        this.time = time;
    }

    /** Takes effect of all moves, in order, or of none. */
    public Uni<Void> handle(List<LeadNews> moves) {
        return unitOfWork.run(connection -> inbox.claim(
                        connection,
                        CONSUMER,
                        moves.stream().map(LeadNews::messageId).toList())
                .chain(fresh -> follow(
                        connection,
                        moves.stream()
                                .filter(move -> fresh.remove(move.messageId()))
                                .toList())));
    }

    private Uni<Void> follow(SqlConnection connection, List<LeadNews> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<LeadId> begun = moves.stream().flatMap(LeadNews::begins).distinct().toList();
        return leads.begin(connection, begun)
                .chain(() -> leads.lock(
                        connection,
                        moves.stream().flatMap(LeadNews::leads).distinct().toList()))
                .chain(known -> {
                    RoutingChanges changes = new RoutingChanges(time.now());
                    LifecycleBatch batch = new LifecycleBatch(known, changes);
                    moves.forEach(batch::take);
                    return writer.write(connection, changes)
                            .chain(() -> dispatcher.settleAndOffer(
                                    connection, batch.credits(), batch.needRep(), changes.now()));
                });
    }
}
