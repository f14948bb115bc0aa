package dev.baton.scoring.application.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.trial.TrialLeads;
import dev.baton.scoring.application.trial.TriedVersions;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.evidence.GateAudit;
import dev.baton.scoring.domain.evidence.GateEvidence;
import dev.baton.scoring.domain.evidence.LiftAudit;
import dev.baton.scoring.domain.evidence.RuleEvidence;
import dev.baton.scoring.domain.learning.Learner;
import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.StandardResult;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.domain.learning.Suggest;
import dev.baton.scoring.domain.learning.Suggestion;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.score.Dimension;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Learns a points model from what was bought, beside a version in whose place it would stand. */
@Singleton
public class SuggestWork extends EvidenceWork {

    /** Kind of these jobs. */
    public static final String KIND = "SUGGEST";

    /** Deals leads into folds; any number does, the same always, so that the same leads give the same suggestion. */
    private static final long SEED = 20_26;

    /**
     * What came of it.
     *
     * @param suggestion    the model and how it was measured; null where there is too little to learn from
     * @param refusal       why there is none, with what to do; null where there is one
     * @param standardRules what became of the rules of the version it begins from
     * @param gates         the disqualifiers of that version, and its demand for contact, held against history
     * @param contradictions rules that stay in the draft although history contradicts their points
     * @param warnings      what to know before the draft is made, in words
     */
    public record Report(
            Suggestion suggestion,
            String refusal,
            StandardRules standardRules,
            List<GateEvidence> gates,
            List<RuleEvidence> contradictions,
            List<String> warnings) {

        static Report refused(String why, StandardRules rules) {
            return new Report(null, why, rules, List.of(), List.of(), List.of());
        }
    }

    private final ModelDocuments documents;
    private final Suggest suggest;

    SuggestWork(
            ModelCatalogue catalogue,
            TriedVersions versions,
            TrialLeads leads,
            ReadDecided read,
            DecidedLeads decided,
            ObjectMapper json,
            ModelDocuments documents,
            Learner learner) {
        super(catalogue, versions, leads, read, decided, json);
        this.documents = documents;
        this.suggest = new Suggest(learner, SEED);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    Report conclude(ModelVersion version, ReadyModel model, List<Decided> leads, StandardRules asked) {
        StandardRules rules = asked == null ? StandardRules.KEEP : asked;
        List<Observation> observations =
                leads.stream().map(Decided::observation).toList();
        int won = (int) observations.stream().filter(Observation::won).count();
        if (!Suggest.isEnough(won, leads.size() - won)) {
            return Report.refused(
                    "Won %d, lost or disqualified %d; it takes %d of each to tell them from chance. Import outcomes, or wait."
                            .formatted(won, leads.size() - won, Suggest.FEWEST_OF_EACH),
                    rules);
        }
        ScoringModel base = model.compiled().model();
        GateAudit gates = new GateAudit(
                base.disqualifiers().stream().map(ScoringModel.Disqualifier::id).toList());
        LiftAudit audit = new LiftAudit(AuditWork.rules(base));
        leads.forEach(lead -> {
            gates.add(lead.observation().won(), stopping(lead.result()));
            audit.add(lead.observation().won(), lead.firing());
        });
        Set<String> dropped = rules == StandardRules.REPLACE ? Set.copyOf(gates.contradicting()) : Set.of();
        Suggestion suggestion = suggest.suggest(
                observations,
                leads.stream().map(Decided::result).toList(),
                documents.parse(version.document()),
                rules,
                dropped);
        List<GateEvidence> held = gates.result(dropped);
        return new Report(
                suggestion,
                null,
                rules,
                held,
                suggestion.keepsEngagement() ? contradictions(audit) : List.of(),
                SuggestionWarnings.of(base, suggestion, held));
    }

    private static Set<String> stopping(StandardResult result) {
        Set<String> stopping = new HashSet<>(result.disqualifiedBy());
        if (!result.contactable()) {
            stopping.add(GateAudit.CONTACT);
        }
        return stopping;
    }

    private static List<RuleEvidence> contradictions(LiftAudit audit) {
        return audit.result().stream()
                .filter(rule -> rule.dimension() == Dimension.ENGAGEMENT)
                .filter(rule -> rule.findings().stream()
                        .anyMatch(finding -> finding.kind() == RuleEvidence.Kind.WRONG_SIGN
                                || finding.kind() == RuleEvidence.Kind.OUTRANKED))
                .toList();
    }
}
