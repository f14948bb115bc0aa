package dev.baton.routing.domain.decision;

import java.util.List;
import java.util.Optional;

/**
 * The rules a rep must pass to get a lead, in the order they are told: the first that fails is the reason a rep was
 * excluded. Its name is the stable code of that reason.
 */
public enum EligibilityRule {
    /** The rep no longer works here. */
    INACTIVE {
        @Override
        boolean excludes(Candidate candidate, LeadToRoute lead) {
            return !candidate.rep().active();
        }
    },
    /** The rep let the lead pass in the present round of offers. */
    ALREADY_TRIED {
        @Override
        boolean excludes(Candidate candidate, LeadToRoute lead) {
            return lead.tried().contains(candidate.rep().id());
        }
    },
    /** The lead pauses after several missed offers. */
    LEAD_PAUSED {
        @Override
        boolean excludes(Candidate candidate, LeadToRoute lead) {
            return lead.heldBack().contains(candidate.rep().id());
        }
    },
    /** The rep takes no leads now. */
    UNAVAILABLE {
        @Override
        boolean excludes(Candidate candidate, LeadToRoute lead) {
            return !candidate.rep().available();
        }
    },
    /** The rep holds as many undecided leads as allowed. */
    AT_CAPACITY {
        @Override
        boolean excludes(Candidate candidate, LeadToRoute lead) {
            return candidate.undecided() >= candidate.rep().capacity();
        }
    };

    private static final List<EligibilityRule> ORDER = List.of(values());

    abstract boolean excludes(Candidate candidate, LeadToRoute lead);

    /** Why the candidate can't get the lead; empty when nothing speaks against it. */
    public static Optional<EligibilityRule> against(Candidate candidate, LeadToRoute lead) {
        return ORDER.stream().filter(rule -> rule.excludes(candidate, lead)).findFirst();
    }
}
