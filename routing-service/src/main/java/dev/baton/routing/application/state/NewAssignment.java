package dev.baton.routing.application.state;

import dev.baton.routing.domain.decision.DecisionRecord;
import dev.baton.routing.domain.sla.SlaClock;

/**
 * An assignment to be created.
 *
 * @param tracked  the assignment, open, its clock started
 * @param dossier  what the rep gets to know
 * @param handRaise whether the lead asked for contact itself
 * @param decision why this rep
 * @param clock    the clock with its derivation
 */
public record NewAssignment(
        TrackedAssignment tracked, LeadDossier dossier, boolean handRaise, DecisionRecord decision, SlaClock clock) {}
