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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Steps that each write a row of their own, five unless {@code steps} says otherwise; {@code dieAt} 3 fails once after the
 * third's row, 0 fails for ever.
 */
@ApplicationScoped
public class CountingWork implements JobWork {

    static final String KIND = "COUNTING";
    private static final Pattern STEPS = Pattern.compile("\"steps\":(\\d+)");
    private static final int FEW = 5;

    private final Set<UUID> died = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(SqlConnection connection, Job job) {
        long step = job.done() + 1;
        String asked = job.parameters();
        boolean dies =
                asked.contains("\"dieAt\":0") || asked.contains("\"dieAt\":3") && step == 3 && died.add(job.id());
        Matcher many = STEPS.matcher(asked);
        long steps = many.find() ? Long.parseLong(many.group(1)) : FEW;
        return connection
                .preparedQuery("INSERT INTO seen_name (kind, name) VALUES ('EVENT', $1)")
                .execute(Tuple.of(job.subject() + " " + step + " " + UUID.randomUUID()))
                .invoke(() -> {
                    if (dies) {
                        throw new IllegalStateException("died");
                    }
                })
                .replaceWith(() -> step == steps
                        ? new Step.End(step, "{}")
                        : new Step.More(step, steps, "{}", Duration.ofMillis(1)));
    }
}
