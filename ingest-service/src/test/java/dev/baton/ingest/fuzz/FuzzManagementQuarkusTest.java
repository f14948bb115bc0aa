package dev.baton.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.ingest.BootedIngest;
import dev.baton.localstack.testing.TestTokens;
import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Whatever an administrator's tools send, the answer is never a server's error. {@code -Dbaton.fuzz.seconds=300} goes on for
 * longer, {@code -Dbaton.fuzz.seed=…} repeats a run.
 */
@BootedIngest
class FuzzManagementQuarkusTest {

    /** However slow the machine is; a default run ends with them. */
    private static final int LEAST = 250;

    /** By then most of what can be done to an import has been done to it. */
    private static final int USED_UP = 200;

    private final FuzzClient client = new FuzzClient();
    private final long seed = Long.getLong("baton.fuzz.seed", System.nanoTime());
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void noRequestBreaksWhatManagesIngest() {
        // When
        JqwikSession.run(this::fuzz);

        // Then: it met sound requests and refused the others
        assertThat(statuses).containsKeys(200, 400, 404).allSatisfy((status, count) -> assertThat(status)
                .isLessThan(500));
    }

    private void fuzz() {
        RandomGenerator<FuzzRequest> generator =
                new FuzzManagement(TestTokens.of("ada", Roles.ADMIN)).any().generator(1_000);
        Random random = new Random(seed);
        ManagedThings things = ManagedThings.made();
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("baton.fuzz.seconds", 0))
                        .toNanos();
        for (int i = 1; i <= LEAST || System.nanoTime() < end; i++) {
            FuzzRequest request = things.meant(generator.next(random).value());
            int status = client.send(request).statusCode();
            assertThat(status)
                    .as("request %d of seed %d: %s %s", i, seed, request.method(), request.path())
                    .isLessThan(500);
            statuses.merge(status, 1, Integer::sum);
            if (i % USED_UP == 0) {
                things = ManagedThings.made();
            }
        }
    }
}
