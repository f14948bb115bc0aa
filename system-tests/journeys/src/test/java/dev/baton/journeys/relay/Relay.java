package dev.baton.journeys.relay;

import dev.baton.contracts.Topics;
import dev.baton.driver.Api;
import dev.baton.driver.Suite;
import dev.baton.driver.SuiteSettings;
import dev.baton.driver.Tokens;
import dev.baton.driver.TopicLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The suite under test, and everybody who meets in it. */
public final class Relay implements AutoCloseable {

    /** The services, in the order the data walks. */
    public static final List<String> SERVICES = List.of("ingest", "scoring", "lifecycle", "routing");

    /**
     * Time a rep has to acknowledge: short enough to see it pass, long enough for every journey that does not want to. Warned
     * at a half and at four fifths of it.
     */
    public static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(20);

    private static final int POSTGRES = 5432;

    private final Suite suite;
    private final Map<String, Cable> databases;
    private final Tokens tokens;
    private final TopicLog topics;

    private Relay(Suite suite, Map<String, Cable> databases) {
        this.suite = suite;
        this.databases = databases;
        this.tokens = new Tokens(suite);
        this.topics = new TopicLog(suite.bootstrapServers(), allTopics());
    }

    static Relay start() {
        int offset = Suite.freeOffset();
        Map<String, Cable> databases = new LinkedHashMap<>();
        List<String> options = new ArrayList<>(List.of(
                // so that it can die
                "--kafka-apart",
                "--set",
                "routing:BATON_ROUTING_SLA_ACKNOWLEDGE=" + ACKNOWLEDGE_WITHIN,
                // an import whose replica died goes on soon
                "--set",
                "ingest:BATON_INGEST_IMPORTS_LEASE=PT3S"));
        for (String service : SERVICES) {
            Cable cable = Cable.to(POSTGRES + offset);
            databases.put(service, cable);
            options.addAll(List.of("--set", service + ":BATON_DATABASE_PORT=" + cable.port()));
        }
        Path folder = Path.of(System.getProperty("baton.journeys.folder", "target"));
        Path root = Path.of(System.getProperty("baton.root", "../.."));
        return new Relay(
                Suite.start(new SuiteSettings(
                        root.toAbsolutePath().normalize(),
                        folder.toAbsolutePath().resolve("suite"),
                        offset,
                        SuiteSettings.QUICK_JVM,
                        options)),
                databases);
    }

    /** Every topic of the relay with its dead letters. */
    public static List<String> allTopics() {
        return Stream.of(
                        Topics.EVENTS,
                        Topics.EVENTS_HELD,
                        Topics.EVENTS_REJECTED,
                        Topics.SCORES,
                        Topics.LIFECYCLE,
                        Topics.ASSIGNMENTS)
                .flatMap(topic -> Stream.of(topic, topic + Topics.DEAD_LETTER_SUFFIX))
                .toList();
    }

    /** Somebody new, so far unknown, from a company with that mail domain. */
    public Visitor visitor(String domain) {
        return new Visitor(collector(), domain, UUID.randomUUID().toString().substring(0, 8));
    }

    /** Where events go in, with the write key of the local stack. */
    public Api collector() {
        return Api.anonymous(suite.address("ingest")).authorized(() -> "Basic bG9jYWwtd3JpdGUta2V5Og==");
    }

    /** A service's API in the name of a person. */
    public Api as(String who, String service) {
        return anonymous(service).authorized(() -> tokens.bearer(who));
    }

    /** The {@code Authorization} header of a person. */
    public String bearer(String who) {
        return tokens.bearer(who);
    }

    /** A service's API without credentials. */
    public Api anonymous(String service) {
        return Api.anonymous(suite.address(service));
    }

    /** The lead scoring made of a visitor who is known by e-mail; waits for it. */
    public Lead leadOf(Visitor visitor) {
        return Lead.of(this, visitor);
    }

    /** The lead scoring made of a visitor nobody knows yet; waits for it. */
    public Lead unknownLeadOf(Visitor visitor) {
        return Lead.unknown(this, visitor);
    }

    public Sales sales() {
        return new Sales(this);
    }

    /** Every record on every topic. */
    public TopicLog topics() {
        return topics;
    }

    public Suite suite() {
        return suite;
    }

    /** The cable between a service and its database. */
    public Cable database(String service) {
        return databases.get(service);
    }

    /** The columns of a service's database in which the words stand somewhere. */
    public List<String> columnsWith(String service, String words) {
        return Columns.with(databases.get(service).port(), service, words);
    }

    @Override
    public void close() {
        topics.close();
        suite.close();
        databases.values().forEach(Cable::close);
    }
}
