package dev.baton.bench;

import dev.baton.contracts.Topics;
import dev.baton.driver.Api;
import dev.baton.driver.QuietLogs;
import dev.baton.driver.Signal;
import dev.baton.driver.Suite;
import dev.baton.driver.SuiteSettings;
import dev.baton.driver.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A suite with release settings and the bare endpoint beside it, on ports and data of their own. */
final class TestBed implements AutoCloseable {

    static final List<String> SERVICES = List.of("ingest", "scoring", "lifecycle", "routing");

    private static final List<String> BEHIND_INGEST = List.of("scoring", "lifecycle", "routing");
    private static final Duration DRAIN = Duration.ofMinutes(5);

    private final Suite suite;
    private final BareEndpoint bare;
    private final Positions positions;
    private final Tokens tokens;

    private TestBed(Suite suite, BareEndpoint bare, Positions positions) {
        this.suite = suite;
        this.bare = bare;
        this.positions = positions;
        this.tokens = new Tokens(suite);
    }

    static TestBed start(Path root, Path home) {
        QuietLogs.apply();
        Suite suite = Suite.start(new SuiteSettings(
                root,
                home,
                Suite.freeOffset(),
                List.of("-Xmx512m"),
                // the clocks of this many leads must not end while they are measured
                List.of("--services-profile", "release", "--set", "routing:BATON_ROUTING_SLA_ACKNOWLEDGE=PT1H")));
        try {
            Positions positions = new Positions(suite.bootstrapServers());
            positions.createTopic(BareEndpoint.TOPIC, 3);
            return new TestBed(suite, BareEndpoint.start(root, home, suite.bootstrapServers()), positions);
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    Load ingest(String path) {
        return new Load(suite.port("ingest"), path);
    }

    Load bare(String path) {
        return new Load(bare.port(), path);
    }

    /** A service's API in the name of a person. */
    Api as(String who, String service) {
        return Api.anonymous(suite.address(service)).authorized(() -> tokens.bearer(who));
    }

    String bootstrapServers() {
        return suite.bootstrapServers();
    }

    long pid(String service) {
        return suite.pid(service);
    }

    /** All but ingest stand still, so that acceptance is measured and not its consequences. */
    void pauseBehindIngest() {
        BEHIND_INGEST.forEach(service -> Signal.STOP.to(suite.pid(service)));
    }

    void resumeBehindIngest() {
        BEHIND_INGEST.forEach(service -> Signal.CONT.to(suite.pid(service)));
    }

    /** Records scoring has still to take. */
    long backlog() {
        return positions.lag("scoring", Topics.EVENTS);
    }

    /** Waits until scoring has taken all events. */
    Duration awaitScored() {
        return positions.awaitDrained("scoring", Topics.EVENTS, DRAIN);
    }

    /** Waits until the whole chain stands still. */
    void awaitQuiet() {
        awaitScored();
        positions.awaitDrained("lifecycle", Topics.SCORES, DRAIN);
        positions.awaitDrained("routing", Topics.LIFECYCLE, DRAIN);
    }

    @Override
    public void close() {
        positions.close();
        bare.close();
        suite.close();
    }
}
