package dev.baton.scoring.relay;

import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.JobWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Five steps that each write one row; {@code dieAt} 3 fails once after the third's row, 0 fails for ever. */
@ApplicationScoped
public class CountingWork implements JobWork {

    static final String KIND = "COUNTING";
    private static final int STEPS = 5;

    private final Set<UUID> died = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(SqlConnection connection, Job job) {
        long step = job.done() + 1;
        boolean dies = job.parameters().contains("0") || step == 3 && died.add(job.id());
        return connection
                .preparedQuery("INSERT INTO seen_name (kind, name) VALUES ('EVENT', $1)")
                .execute(Tuple.of(job.subject() + " " + step))
                .invoke(() -> {
                    if (dies) {
                        throw new IllegalStateException("died");
                    }
                })
                .replaceWith(() -> step == STEPS
                        ? new Step.End(step, "{}")
                        : new Step.More(step, (long) STEPS, "{}", Duration.ofMillis(1)));
    }
}
