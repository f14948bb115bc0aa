package dev.baton.scoring.application.activation;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.scoring.application.LookAgain;
import dev.baton.scoring.application.Models;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells of leads that qualify by a change of the model, never faster than agreed: a turn that was missed is not made up. */
@ApplicationScoped
public class ReleaseLeads {

    /** Kind of the due work that is the next turn; its subject is the model's key, its data the rate an hour. */
    public static final String TURN = "scoring.release";

    private static final Duration HOUR = Duration.ofHours(1);

    private final ReleaseQueue queue;
    private final Models models;
    private final LookAgain lookAgain;
    private final DueWork dueWork;
    private final Clock clock;

    public ReleaseLeads(ReleaseQueue queue, Models models, LookAgain lookAgain, DueWork dueWork, Clock clock) {
        this.queue = queue;
        this.models = models;
        this.lookAgain = lookAgain;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /** Begins to release, once everybody who waits is known. */
    Uni<Void> begin(SqlConnection connection, String key, int rate) {
        return appoint(connection, key, rate, clock.instant());
    }

    /** One turn. */
    public Uni<Void> turn(SqlConnection connection, String key, int rate) {
        // the models first: whoever stops this holds them alone and wants the queue
        return models.inUse(connection)
                .chain(() -> queue.take(connection, key, leadsATurn(rate)))
                .chain(leads -> leads.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lookAgain
                                .aloud(connection, leads)
                                .chain(() -> appoint(
                                        connection, key, rate, clock.instant().plus(between(rate)))));
    }

    private Uni<Void> appoint(SqlConnection connection, String key, int rate, Instant at) {
        return dueWork.schedule(connection, List.of(new DueItem(TURN, key, at, Integer.toString(rate))));
    }

    /** One lead a turn while that is no more than one a second. */
    static int leadsATurn(int rate) {
        return Math.max(1, rate / (int) HOUR.toSeconds());
    }

    /** So long that the leads of all turns of an hour are the rate at most. */
    static Duration between(int rate) {
        return Duration.ofMillis((HOUR.toMillis() * leadsATurn(rate) + rate - 1) / rate);
    }
}
