package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import java.util.List;

/**
 * A scoring model as read from its document. Points are thousandths throughout ("milli-points"): whole-number arithmetic
 * is the same on every machine and in every order.
 *
 * @param key           name of the model in addresses
 * @param version       counted from 1; a changed document is a new version
 * @param name          for people
 * @param minHumanConfidence events below it count for no recipe, gate or hand-raise; rules may set their own
 * @param fit           judges the traits
 * @param fitGroups     caps over several fit rules
 * @param fitCap        most that fit can be, milli-points
 * @param engagement    judges the behaviour
 * @param engagementGroups caps over several engagement rules
 * @param engagementCap most that engagement can be, milli-points
 * @param disqualifiers gates: one that holds, and the lead never qualifies
 * @param qualification what makes a lead an MQL
 */
public record ScoringModel(
        String key,
        int version,
        String name,
        int minHumanConfidence,
        List<FitRule> fit,
        List<Group> fitGroups,
        long fitCap,
        List<EngagementRule> engagement,
        List<Group> engagementGroups,
        long engagementCap,
        List<Disqualifier> disqualifiers,
        Qualification qualification) {

    public ScoringModel {
        fit = List.copyOf(fit);
        fitGroups = List.copyOf(fitGroups);
        engagement = List.copyOf(engagement);
        engagementGroups = List.copyOf(engagementGroups);
        disqualifiers = List.copyOf(disqualifiers);
    }

    /**
     * Gives points once while the traits meet a condition; does not fade.
     *
     * @param id     of the rule
     * @param when   over the lead
     * @param points milli-points, may be negative
     * @param group  whose cap it shares, null when none
     * @param reason template, see {@link Reason}
     */
    public record FitRule(String id, Condition when, long points, String group, String reason) {}

    /**
     * Rules that together give (or take) no more than a cap.
     *
     * @param id  by which rules name it
     * @param cap milli-points
     */
    public record Group(String id, long cap) {}

    /**
     * Gives points for events.
     *
     * @param id      of the rule
     * @param matches which events count
     * @param gate    over the lead: while it does not hold the rule gives nothing; null when there is none
     * @param points  milli-points an event, may be negative
     * @param repeat  which of the matching events count
     * @param window  hours an event counts for, {@link Integer#MAX_VALUE} when for ever
     * @param decay   how points fade
     * @param cap     most the rule can give (or take), milli-points; {@link Long#MAX_VALUE} when there is none
     * @param group   whose cap it shares, null when none
     * @param reason  template
     */
    public record EngagementRule(
            String id,
            EventMatch matches,
            Condition gate,
            long points,
            Repeat repeat,
            int window,
            Decay decay,
            long cap,
            String group,
            String reason) {}

    /**
     * A gate.
     *
     * @param id     of the gate
     * @param when   over the lead and counts of events
     * @param reason in words
     */
    public record Disqualifier(String id, Condition when, String reason) {}
}
