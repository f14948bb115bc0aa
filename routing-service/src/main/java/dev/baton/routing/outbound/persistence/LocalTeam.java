package dev.baton.routing.outbound.persistence;

import dev.baton.kit.message.MessageIds;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/**
 * The people of the local stack: three reps, and the manager who takes no part in the pool but can be given leads by hand.
 * Exist under the profiles {@code local} and {@code test} only; there is no setting that brings them elsewhere.
 */
@ApplicationScoped
class LocalTeam {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String ADD = """
            INSERT INTO rep (id, user_name, name, email, team_key, active, available, weight, capacity, calendar, returns,
                             version)
            VALUES ($1, $2, $3, $2 || '@baton.example', 'sales', $4, true, 1, 50, 'always', 0, 0)
            ON CONFLICT DO NOTHING""";

    private final Pool pool;

    LocalTeam(Pool pool) {
        this.pool = pool;
    }

    void seed(@Observes StartupEvent starting) {
        if (ConfigUtils.isProfileActive("local") || ConfigUtils.isProfileActive("test")) {
            pool.preparedQuery(ADD)
                    .executeBatch(List.of(
                            person("rita", "Rita", true),
                            person("sam", "Sam", true),
                            person("tom", "Tom", true),
                            person("max", "Max", false)))
                    .await()
                    .atMost(PATIENCE);
        }
    }

    private static Tuple person(String userName, String name, boolean inThePool) {
        return Tuple.of(MessageIds.derived("local-rep", userName), userName, name, inThePool);
    }
}
