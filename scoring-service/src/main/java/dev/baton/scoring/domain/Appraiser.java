package dev.baton.scoring.domain;

import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.qualification.Decision;
import dev.baton.scoring.domain.qualification.QualificationPolicy;
import dev.baton.scoring.domain.qualification.QualificationPolicy.Evidence;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import java.time.Instant;

/** Scores a lead and decides whether it crosses. */
public final class Appraiser {

    private final CompiledModel model;
    private final Scorer scorer;
    private final QualificationPolicy policy;

    public Appraiser(CompiledModel model) {
        this.model = model;
        this.scorer = new Scorer(model);
        this.policy = new QualificationPolicy(model.model().qualification());
    }

    /** Appraises a lead as of now; the lead carries its new score and standing afterwards. */
    public Decision appraise(Lead lead, Instant now) {
        Score full = scorer.score(lead.profile(), lead.tally(), now);
        Score score = Consent.objectsToProfiling(lead.profile()) ? full.withoutProfiling() : full;
        Evidence evidence = new Evidence(model.latestEvidence(lead.tally()), model.latestHandRaise(lead.tally()));
        Decision decision = policy.decide(score, evidence, lead.standing());
        lead.appraised(score, decision.standing());
        return decision;
    }
}
