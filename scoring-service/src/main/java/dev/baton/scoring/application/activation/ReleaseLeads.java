package dev.baton.scoring.application.activation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.scoring.application.LookAgain;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells of leads that qualify by a change of the model, never faster than agreed: a turn that was missed is not made up.
 * Turns belong to the rescoring that found whom to tell. Once its activation was stopped or another took its place, its
 * next turn tells nobody and is the last, whoever waits by then.
 */
@ApplicationScoped
public class ReleaseLeads {

    /** Kind of the due work that is the next turn; its subject is the rescoring's id, its data what that was asked. */
    public static final String TURN = "scoring.release";

    private static final Duration HOUR = Duration.ofHours(1);

    private final ReleaseQueue queue;
    private final Models models;
    private final LookAgain lookAgain;
    private final DueWork dueWork;
    private final ObjectMapper json;
    private final Clock clock;

    public ReleaseLeads(
            ReleaseQueue queue, Models models, LookAgain lookAgain, DueWork dueWork, ObjectMapper json, Clock clock) {
        this.queue = queue;
        this.models = models;
        this.lookAgain = lookAgain;
        this.dueWork = dueWork;
        this.json = json;
        this.clock = clock;
    }

    /** Begins to release, once everybody who waits is known. */
    Uni<Void> begin(SqlConnection connection, Job job) {
        return appoint(connection, job.id().toString(), job.parameters(), clock.instant());
    }

    /**
     * One turn.
     *
     * @param job        id of the rescoring
     * @param parameters what it was asked, as it keeps it
     */
    public Uni<Void> turn(SqlConnection connection, String job, String parameters) {
        RescoreWork.Parameters asked = RescoreWork.Parameters.read(json, parameters);
        // the models first: whoever stops this holds them alone and wants the queue
        return models.inUse(connection).chain(inUse -> asked.among(inUse)
                .map(version -> told(connection, inUse, version, leadsATurn(asked.rate()))
                        .chain(some -> some
                                ? appoint(
                                        connection,
                                        job,
                                        parameters,
                                        clock.instant().plus(between(asked.rate())))
                                : Uni.createFrom().voidItem()))
                .orElse(Uni.createFrom().voidItem()));
    }

    /** The leads before the queue, as a rescoring takes them that finds one of them its own. */
    private Uni<Boolean> told(SqlConnection connection, ModelSet inUse, ReadyModel version, int most) {
        return queue.next(connection, version.key(), most)
                .chain(leads -> leads.isEmpty()
                        ? Uni.createFrom().item(false)
                        : lookAgain
                                .aloud(connection, inUse, version, leads)
                                .chain(() -> queue.remove(connection, version.key(), leads))
                                .replaceWith(true));
    }

    private Uni<Void> appoint(SqlConnection connection, String job, String parameters, Instant at) {
        return dueWork.schedule(connection, List.of(new DueItem(TURN, job, at, parameters)));
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
