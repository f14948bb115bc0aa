package dev.baton.scoring.domain.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.choice.Envelope;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.trial.LeadOutcome.Kind;
import dev.baton.scoring.domain.trial.Replay.Replayed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final String YAML = """
            key: test
            name: Test
            fit: {cap: 50, rules: [{id: titled, when: [lead.title, exists], points: 10}]}
            engagement: {cap: 50, rules: [{id: read, when: [event.name, is, Read], points: %d}]}
            disqualifiers: [{id: rival, when: [lead.company, is, Rival]}]
            qualification: {threshold: {total: 40, minimumFit: 10}, handRaise: {events: [Demo Requested]}}
            """;
    private static final Instant START = Given.NOW.minus(Duration.ofDays(30));

    private final ModelSet generous = set(10);
    private final ModelSet strict = set(2);

    @Test
    void aLeadQualifiesWithTheEventThatMadeItReachTheThreshold() {
        // When
        Replayed replayed = Replay.of(reader(5), generous);

        // Then
        assertThat(replayed.first()).isEqualTo(day(3));
        assertThat(replayed.otherwise()).isNull();
        assertThat(replayed.firstAt(1)).isEqualTo(day(0));
        assertThat(replayed.firstAt(3)).isEqualTo(day(1));
        assertThat(replayed.firstAt(19)).isNull();
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        // Given
        List<LeadEvent> shuffled = new ArrayList<>(reader(5));
        Collections.shuffle(shuffled, new Random(1));

        // Then
        assertThat(Replay.of(shuffled, generous).first()).isEqualTo(day(3));
    }

    @Test
    void aDemoRequestQualifiesWhateverTheThreshold() {
        // Given
        List<LeadEvent> events = List.of(contact(0), Given.event("Demo Requested", Map.of(), day(2)));

        // Then
        assertThat(Replay.of(events, strict).firstAt(19)).isEqualTo(day(2));
    }

    @Test
    void nothingQualifiesByWhatBecameKnownLater() {
        // Given
        List<LeadEvent> events = new ArrayList<>(reader(5));
        events.add(Given.traits(Map.of("company", "Rival"), day(2)));

        // Then
        assertThat(Replay.of(events, generous).first()).isNull();
    }

    @Test
    void manyEventsOfOneHourAreJudgedAtItsEnd() {
        // Given
        List<LeadEvent> events = new ArrayList<>(List.of(contact(0)));
        for (int i = 0; i < 2_000; i++) {
            events.add(Given.event("Read", Map.of(), day(1).plusMillis(i)));
        }

        // Then
        assertThat(Replay.of(events, generous).first()).isEqualTo(day(1).plusMillis(1_999));
    }

    @Test
    void holdsWhatWouldHaveBeenAgainstWhatBecameOfTheLeads() {
        // Given
        Backtest backtest = new Backtest(Given.NOW, 90, Map.of());
        add(backtest, reader(5), new LeadOutcome(Kind.MQL, day(7)), new LeadOutcome(Kind.WON, day(20)));
        add(backtest, reader(5), new LeadOutcome(Kind.LOST, day(20)));
        add(backtest, reader(1), new LeadOutcome(Kind.WON, day(20)));
        add(backtest, reader(1), new LeadOutcome(Kind.LOST, day(20)));
        add(backtest, reader(5), new LeadOutcome(Kind.WON, day(1)));
        add(backtest, reader(5));

        // When
        BacktestReport report = BacktestReport.of(backtest.counts(), 90, BigDecimal.valueOf(0.05));

        // Then
        assertThat(report.leads()).isEqualTo(6);
        assertThat(report.candidate().perDay())
                .containsExactly(Map.entry(day(3).toString().substring(0, 10), 4L));
        assertThat(report.candidate().precision()).isEqualByComparingTo("0.5");
        assertThat(report.candidate().recall()).isEqualByComparingTo("0.3333");
        assertThat(report.candidate().lift()).isEqualByComparingTo("0.833");
        assertThat(report.active().qualified()).isZero();
        assertThat(report.active().precision()).isNull();
        assertThat(report.onlyCandidate()).isEqualTo(4);
        assertThat(report.gained().median()).isEqualByComparingTo("4");
        assertThat(report.beforeOutcome().mean()).isEqualByComparingTo("17");
    }

    @Test
    void namesTheThresholdThatTheTeamCouldTake() {
        // Given
        Backtest backtest = new Backtest(Given.NOW, 10, Map.of());
        for (int i = 0; i < 30; i++) {
            Instant when = Given.NOW.minus(Duration.ofHours(i));
            List<LeadEvent> events = new ArrayList<>(List.of(contact(0)));
            for (int read = 0; read <= i % 3; read++) {
                events.add(Given.event("Read", Map.of(), when));
            }
            backtest.add(Replay.of(events, generous), Replay.of(events, strict), List.of());
        }

        // When
        BacktestReport.Volume volume =
                BacktestReport.of(backtest.counts(), 10, BigDecimal.ONE).volume();

        // Then
        assertThat(volume.fills()).isEqualByComparingTo("35");
        assertThat(volume.thresholds().get(6).perDay()).isEqualByComparingTo("1");
        assertThat(volume.thresholds().get(4).perDay()).isEqualByComparingTo("2");
    }

    @Test
    void averagesAreOverTheDaysThatThereIsAHistoryOf() {
        // Given: two weeks after the installation
        Backtest backtest = new Backtest(Given.NOW, 90, Map.of());
        for (int i = 0; i < 42; i++) {
            Instant when = Given.NOW.minus(Duration.ofHours(8L * i));
            List<LeadEvent> events =
                    new ArrayList<>(List.of(Given.traits(Map.of("title", "CEO", "email", "ceo@acme.example"), when)));
            for (int read = 0; read < 3; read++) {
                events.add(Given.event("Read", Map.of(), when));
            }
            backtest.add(Replay.of(events, generous), Replay.of(events, strict), List.of());
        }

        // When
        BacktestReport report = BacktestReport.of(backtest.counts(), 90, BigDecimal.ONE);
        BacktestReport scaled = BacktestReport.of(backtest.scaledTo(420), 90, BigDecimal.ONE);

        // Then
        assertThat(report.historyDays()).isEqualTo(14);
        assertThat(report.beginsLate()).isTrue();
        assertThat(report.volume().thresholds().get(7).perDay()).isEqualByComparingTo("3");
        assertThat(report.volume().fills()).isEqualByComparingTo("45");
        assertThat(scaled.historyDays()).isEqualTo(14);
        assertThat(scaled.volume().thresholds().get(7).perDay()).isEqualByComparingTo("30");
    }

    @Test
    void theHistoryOfALongTimeIsCountedForTheWindowOnly() {
        // Given
        Backtest backtest = new Backtest(Given.NOW, 10, Map.of());
        Backtest young = new Backtest(Given.NOW, 10, Map.of());
        add(backtest, reader(5));
        young.add(Replay.of(List.of(), generous), Replay.of(List.of(), strict), List.of());
        young.add(Replay.of(demo(Given.NOW), generous), Replay.of(List.of(), strict), List.of());

        // Then
        assertThat(BacktestReport.of(backtest.counts(), 10, null).historyDays()).isEqualTo(10);
        assertThat(BacktestReport.of(young.counts(), 10, null).historyDays()).isOne();
        assertThat(BacktestReport.of(Map.of(), 10, null).historyDays()).isEqualTo(10);
    }

    @Test
    void whoObjectsToProfilingIsHandedOverOnlyWhereTheyAskForIt() {
        // Given
        LeadEvent objection = Given.traits(Map.of("consent", Map.of("profiling", false)), day(0));
        List<LeadEvent> reads = new ArrayList<>(reader(5));
        reads.add(objection);
        List<LeadEvent> asks = new ArrayList<>(demo(day(2)));
        asks.add(objection);

        // When
        Replayed read = Replay.of(reads, generous);
        Replayed asked = Replay.of(asks, generous);

        // Then
        assertThat(read.first()).isNull();
        assertThat(read.firstAt(0)).isNull();
        assertThat(asked.first()).isEqualTo(day(2));
    }

    static List<LeadEvent> demo(Instant at) {
        return List.of(
                Given.traits(Map.of("email", "ceo@acme.example"), at), Given.event("Demo Requested", Map.of(), at));
    }

    @Test
    void goesOnWhereItWasPutAside() {
        // Given
        Backtest whole = new Backtest(Given.NOW, 90, Map.of());
        Backtest first = new Backtest(Given.NOW, 90, Map.of());
        add(whole, reader(5), new LeadOutcome(Kind.WON, day(20)));
        add(whole, reader(4));
        add(first, reader(5), new LeadOutcome(Kind.WON, day(20)));

        // When
        Backtest second = new Backtest(Given.NOW, 90, first.counts());
        add(second, reader(4));

        // Then
        assertThat(second.counts()).isEqualTo(whole.counts());
    }

    private void add(Backtest backtest, List<LeadEvent> events, LeadOutcome... outcomes) {
        backtest.add(Replay.of(events, generous), Replay.of(events, strict), List.of(outcomes));
    }

    /** A titled person who reads once a day. */
    private static List<LeadEvent> reader(int days) {
        List<LeadEvent> events = new ArrayList<>(List.of(contact(0)));
        for (int i = 1; i <= days; i++) {
            events.add(Given.event("Read", Map.of(), day(i)));
        }
        return events;
    }

    static LeadEvent contact(int day) {
        return Given.traits(Map.of("title", "CEO", "email", "ceo@acme.example"), day(day));
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    static ModelSet set(int points) {
        String yaml = YAML.formatted(points);
        return new ModelSet(List.of(new ReadyModel(Envelope.read(Given.document(yaml), Map.of()), Given.model(yaml))));
    }
}
