package dev.baton.scoring.domain;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.qualification.CrossingCause;
import dev.baton.scoring.domain.qualification.Decision;
import dev.baton.scoring.domain.qualification.NextLook;
import dev.baton.scoring.domain.qualification.NextLook.Known;
import dev.baton.scoring.domain.qualification.QualificationPolicy;
import dev.baton.scoring.domain.qualification.QualificationPolicy.Evidence;
import dev.baton.scoring.domain.qualification.QualificationPolicy.Trigger;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import dev.baton.scoring.domain.score.Tally;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Scores a lead, decides whether it crosses, and finds when to look again. */
public final class Appraiser {

    /** Looks without a crossing after which a forecast gives up; each is a dwell that began and ended, or an expiry. */
    private static final int PATIENCE = 50;

    private final CompiledModel model;
    private final Scorer scorer;
    private final QualificationPolicy policy;
    private final NextLook nextLook;

    public Appraiser(CompiledModel model) {
        this.model = model;
        this.scorer = new Scorer(model);
        this.policy = new QualificationPolicy(model.model().qualification());
        this.nextLook = new NextLook(model);
    }

    /** The score of a lead as it is; the lead stays as it was. */
    public Score score(Lead lead, Instant at) {
        return score(lead.profile(), lead.tally(), lead.adjustments(), at);
    }

    /** Appraises a lead because of something new. */
    public Decision appraise(Lead lead, Instant now) {
        return appraise(lead, now, Trigger.EVIDENCE);
    }

    /** Appraises a lead as of now; the lead carries its new score, standing and next look afterwards. */
    public Decision appraise(Lead lead, Instant now, Trigger trigger) {
        Look look = look(lead.profile(), lead.tally(), lead.adjustments(), lead.standing(), now, trigger);
        lead.appraised(look.score(), look.decision().standing());
        lead.wantsLook(look.next().orElse(null));
        return look.decision();
    }

    /**
     * When a lead will cross if nothing happens any more: what the looks to come would find.
     *
     * @return empty where it never will
     */
    public Optional<Instant> nextCrossing(
            Profile profile, Tally tally, Adjustments adjustments, Standing standing, Instant asOf) {
        Trigger waiting = new Trigger(CrossingCause.DECAY, false);
        Instant at = asOf;
        Adjustments left = adjustments.without(asOf);
        Standing stands = standing;
        for (int looks = 0; looks < PATIENCE; looks++) {
            Look look = look(profile, tally, left, stands, at, waiting);
            if (look.decision().standing().crossings() != standing.crossings()) {
                return Optional.of(at);
            }
            if (look.next().isEmpty()) {
                return Optional.empty();
            }
            stands = look.decision().standing();
            left = left.without(at);
            at = look.next().get();
        }
        return Optional.empty();
    }

    /** Whether a lead met the criteria at an instant, by what is known of that time now. */
    public boolean wouldHaveQualified(Collection<LeadEvent> events, Adjustments adjustments, Instant at) {
        List<LeadEvent> until =
                events.stream().filter(event -> !event.happenedAt().isAfter(at)).toList();
        History then = History.of(until, model);
        return score(then.profile(), then.tally(), adjustments, at).qualified();
    }

    /** The score of what is known; who objects to profiling has no points. */
    public Score score(Profile profile, Tally tally, Adjustments adjustments, Instant at) {
        Score full = scorer.score(profile, tally, adjustments, at);
        return Consent.objectsToProfiling(profile) ? full.withoutProfiling() : full;
    }

    private record Look(Score score, Decision decision, Optional<Instant> next) {}

    private Look look(
            Profile profile, Tally tally, Adjustments adjustments, Standing standing, Instant now, Trigger trigger) {
        Score score = score(profile, tally, adjustments, now);
        Evidence evidence = new Evidence(model.latestEvidence(tally), model.latestHandRaise(tally));
        Decision decision = policy.decide(score, evidence, standing, because(trigger, adjustments, now));
        return new Look(score, decision, nextLook.after(new Known(profile, tally, adjustments, score), decision));
    }

    /** Whoever looks first after an adjustment expired finds what that did. */
    public static Trigger because(Trigger trigger, Adjustments adjustments, Instant now) {
        boolean waited = trigger.cause() == CrossingCause.DECAY || trigger.cause() == CrossingCause.EVIDENCE;
        return waited && adjustments.anyOver(now) ? new Trigger(CrossingCause.ADJUSTMENT, trigger.doubted()) : trigger;
    }
}
