package dev.baton.scoring.application.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.evidence.SuggestWork.Report;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.evidence.GateEvidence;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.domain.learning.Suggestion.Level;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.domain.trial.LeadOutcome;
import dev.baton.scoring.outbound.learning.LiblinearLearner;
import dev.baton.scoring.outbound.model.NoConfig;
import dev.baton.scoring.outbound.model.YamlModelDocuments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A suggestion from a file with one date per row, in which students and job seekers buy. */
class SuggestWorkTest {

    private static final int LEADS = 800;

    private record Row(List<LeadEvent> events, LeadOutcome end) {}

    private final YamlModelDocuments documents = new YamlModelDocuments(NoConfig.INSTANCE);
    private final SuggestWork work =
            new SuggestWork(null, null, null, null, null, new ObjectMapper(), documents, new LiblinearLearner());
    private final List<Row> rows = rows();

    @Test
    void theReportNamesGatesThatStopBuyers() {
        // When
        Report report = report(StandardRules.KEEP);

        // Then
        GateEvidence jobSeeker = gate(report, "job-seeker");
        assertThat(jobSeeker.contradicts()).isTrue();
        assertThat(jobSeeker.kept()).isTrue();
        assertThat(jobSeeker.words()).matches("job-seeker stops \\d+ of \\d+ buyers: .* History contradicts it\\.");
        assertThat(gate(report, "requiresContact").stopped().of()).isPositive();
        assertThat(report.warnings())
                .anyMatch(warning -> warning.startsWith("The draft can't hand over %d of %d buyers"
                        .formatted(
                                report.suggestion().stopped().won(),
                                report.suggestion().won())));
    }

    @Test
    void levelsPromiseWhatTheDraftDoes() {
        for (StandardRules rules : StandardRules.values()) {
            // When
            Report report = report(rules);
            CompiledModel draft =
                    documents.read(report.suggestion().document(), 1).compiled();
            long qualified = rows.stream()
                    .filter(row -> {
                        History history = History.of(row.events(), draft);
                        return new Scorer(draft)
                                .score(
                                        history.profile(),
                                        history.tally(),
                                        row.end().at())
                                .qualified();
                    })
                    .count();

            // Then
            Level chosen = report.suggestion().levels().stream()
                    .filter(level -> level.total().compareTo(report.suggestion().threshold()) == 0)
                    .findFirst()
                    .orElseThrow();
            assertThat((double) qualified)
                    .as(rules.name())
                    .isBetween(0.9 * chosen.qualified(), 1.1 * chosen.qualified());
        }
    }

    @Test
    void keepingLeavesEngagementAsItIsWhereHistoryTeachesNone() {
        // When
        Report kept = report(StandardRules.KEEP);
        Report replaced = report(StandardRules.REPLACE);

        // Then
        assertThat(documents
                        .read(kept.suggestion().document(), 1)
                        .compiled()
                        .model()
                        .engagement())
                .hasSizeGreaterThan(10);
        assertThat(kept.warnings()).anyMatch(warning -> warning.contains("stay as they are, unmeasured"));
        assertThat(replaced.warnings()).anyMatch(warning -> warning.contains("has no engagement rules"));
    }

    @Test
    void replacingLeavesOutGatesThatContradictHistory() {
        // When
        Report replaced = report(StandardRules.REPLACE);

        // Then
        assertThat(gate(replaced, "job-seeker").kept()).isFalse();
        assertThat(documents
                        .read(replaced.suggestion().document(), 1)
                        .compiled()
                        .model()
                        .disqualifiers())
                .extracting("id")
                .doesNotContain("job-seeker")
                .contains("student", "competitor");
        assertThat(replaced.warnings())
                .anyMatch(warning -> warning.contains("Left out of the draft") && warning.contains("job-seeker"));
    }

    private static GateEvidence gate(Report report, String id) {
        return report.gates().stream()
                .filter(gate -> gate.gate().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Report report(StandardRules rules) {
        ReadyModel base = documents.read(documents.parse(Given.defaultText()), 1);
        ModelVersion version =
                ModelVersion.draft("default", 1, Given.defaultText(), null, new Approval("mia", Given.NOW));
        List<Decided> decided = rows.stream()
                .map(row -> ReadDecided.decided(Given.nextId(), row.events(), row.end(), base.compiled()))
                .toList();
        return work.conclude(version, base, decided, rules);
    }

    /** Unemployed people buy often, students rarely; a fifth has no address. */
    private static List<Row> rows() {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < LEADS; i++) {
            Instant day = Given.NOW.minus(Duration.ofDays(random.nextInt(1, 200)));
            String occupation = pick(random, "Unemployed", "Unemployed", "Working Professional", "Student");
            String source = pick(random, "Google", "Direct Traffic", "Reference");
            double odds = (occupation.equals("Student") ? -2 : occupation.equals("Unemployed") ? 0.4 : 0)
                    + (source.equals("Reference") ? 1.5 : -0.8);
            boolean won = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            Map<String, Object> traits = new HashMap<>(Map.of("occupation", occupation, "origin", source));
            if (i % 5 != 0) {
                traits.put("email", "lead" + i + "@example.com");
            }
            rows.add(new Row(
                    List.of(Given.traits(traits, day)),
                    new LeadOutcome(won ? LeadOutcome.Kind.WON : LeadOutcome.Kind.LOST, day)));
        }
        return rows;
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
