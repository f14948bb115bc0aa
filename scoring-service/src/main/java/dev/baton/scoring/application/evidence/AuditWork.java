package dev.baton.scoring.application.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.trial.TrialLeads;
import dev.baton.scoring.application.trial.TriedVersions;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.evidence.LiftAudit;
import dev.baton.scoring.domain.evidence.Overlooked;
import dev.baton.scoring.domain.evidence.RuleEvidence;
import dev.baton.scoring.domain.evidence.RuleReads;
import dev.baton.scoring.domain.learning.Evaluation;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.score.Dimension;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Holds each rule of a version against what was bought, and names what history favours and the version overlooks. */
@Singleton
public class AuditWork extends EvidenceWork {

    /** Kind of these jobs. */
    public static final String KIND = "LIFT_AUDIT";

    /**
     * What an audit says.
     *
     * @param leads      decided leads it is drawn from
     * @param won        how many of them became customers
     * @param auc        chance that the version gives a won lead more points than a lost one
     * @param rules      each rule with its lift and what disagrees
     * @param overlooked what no rule notices, the strongest first
     */
    public record Report(
            long leads, long won, BigDecimal auc, List<RuleEvidence> rules, List<Overlooked.Item> overlooked) {}

    AuditWork(
            ModelCatalogue catalogue,
            TriedVersions versions,
            TrialLeads leads,
            ReadDecided read,
            DecidedLeads decided,
            ObjectMapper json) {
        super(catalogue, versions, leads, read, decided, json);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    Report conclude(ModelVersion version, ReadyModel ready, List<Decided> leads, StandardRules rules) {
        ScoringModel model = ready.compiled().model();
        LiftAudit audit = new LiftAudit(rules(model));
        RuleReads reads = RuleReads.of(model);
        Overlooked overlooked = new Overlooked(reads.rulesByPath(), reads.eventNames());
        boolean[] won = new boolean[leads.size()];
        double[] totals = new double[leads.size()];
        for (int i = 0; i < won.length; i++) {
            Decided lead = leads.get(i);
            won[i] = lead.observation().won();
            totals[i] = lead.total();
            audit.add(won[i], lead.firing());
            overlooked.add(lead.observation(), lead.firing());
        }
        return new Report(
                audit.all().of(),
                audit.all().won(),
                Evaluation.rounded(Evaluation.auc(totals, won)),
                audit.result(),
                overlooked.result());
    }

    static List<LiftAudit.Rule> rules(ScoringModel model) {
        List<LiftAudit.Rule> rules = new ArrayList<>();
        model.fit().forEach(rule -> rules.add(new LiftAudit.Rule(rule.id(), Dimension.FIT, rule.points())));
        model.engagement()
                .forEach(rule -> rules.add(new LiftAudit.Rule(rule.id(), Dimension.ENGAGEMENT, rule.points())));
        return rules;
    }
}
