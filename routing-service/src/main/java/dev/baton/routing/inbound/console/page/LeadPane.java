package dev.baton.routing.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lead beside the list: everything a rep needs to decide and to call.
 *
 * @param id        the assignment
 * @param person    who it is
 * @param rep       name of the rep who has it when that is not the reader, else null
 * @param state     state on the wire, for the script
 * @param standing  state in words
 * @param clock     time left, may be null
 * @param actions   what can be done now
 * @param closing   how it ended, null while it is undecided
 * @param handRaise what the lead asked for, null when it did not ask for contact
 * @param score     points, null where nothing is scored
 * @param reasons   what gave the points, but for what {@code handRaise} shows already
 * @param facts     reach and origin
 * @param handOver  why this rep, and what happened since
 * @param timeline  what the lead did, newest first
 * @param hidden    whether contact data, score and timeline are not shown, because the reader no longer holds the lead
 */
public record LeadPane(
        String id,
        Person person,
        String rep,
        String state,
        String standing,
        ClockFace clock,
        Actions actions,
        Closing closing,
        HandRaise handRaise,
        ScoreCard score,
        List<Reason> reasons,
        List<Fact> facts,
        HandOver handOver,
        List<Step> timeline,
        boolean hidden) {

    /** What can be done with an assignment now. */
    public record Actions(boolean acknowledge, boolean accept, boolean reject) {

        /** Whether there is anything to do. */
        public boolean any() {
            return acknowledge || accept || reject;
        }
    }

    /**
     * How an assignment ended.
     *
     * @param words  in words
     * @param reason why, null for an accepted one
     * @param note   what the rep added, may be null
     * @param when   when, may be null
     * @param tone   class of its colour
     */
    public record Closing(String words, String reason, String note, Moment when, String tone) {}

    /**
     * The lead asked for contact.
     *
     * @param words  what it asked for
     * @param when   when, null if that is not known
     * @param reason points it gave besides, null for none
     */
    public record HandRaise(String words, Moment when, Reason reason) {}

    static LeadPane of(AssignmentDetail detail, Reader reader, Instant now) {
        AssignmentView view = detail.assignment();
        boolean own = view.rep() == null || reader.userName().equals(view.rep().userName());
        ScoreCard score = ScoreCard.of(view.score(), now);
        List<Reason> reasons = score == null ? List.of() : score.reasons();
        HandRaise asked = handRaise(view, reasons, now);
        return new LeadPane(
                view.id(),
                Person.of(view.lead()),
                own ? null : view.rep().name(),
                view.state(),
                Codes.state(view.state()),
                ClockFace.of(view.clock(), now),
                actions(view),
                closing(view, now),
                asked,
                score,
                reasons.stream()
                        .filter(reason -> asked == null || !reason.equals(asked.reason()))
                        .toList(),
                Fact.about(view.lead(), now).toList(),
                HandOver.of(detail, now),
                Step.of(view.recentActivity(), now),
                !view.held() && !reader.team());
    }

    private static Actions actions(AssignmentView view) {
        List<String> allowed = view.allowed() == null ? List.of() : view.allowed();
        return new Actions(allowed.contains("ACKNOWLEDGE"), allowed.contains("ACCEPT"), allowed.contains("REJECT"));
    }

    private static Closing closing(AssignmentView view, Instant now) {
        Moment when = Moment.of(view.closedAt(), now);
        return switch (view.state()) {
            case "ACCEPTED" -> new Closing("Accepted", null, null, when, "ok");
            case "REJECTED" -> new Closing("Rejected", Codes.reason(view.reasonCode()), view.note(), when, "warn");
            case "EXPIRED" -> new Closing("Passed on", Codes.reason(view.reasonCode()), view.note(), when, "late");
            default -> null;
        };
    }

    private static HandRaise handRaise(AssignmentView view, List<Reason> reasons, Instant now) {
        if (!view.handRaise()) {
            return null;
        }
        Optional<Step> step =
                Step.of(view.recentActivity(), now).stream().filter(Step::key).findFirst();
        String words = step.map(Step::what).orElse("Asked to be contacted");
        return new HandRaise(
                words,
                step.map(Step::when).orElse(null),
                reasons.stream()
                        .filter(reason -> reason.text().regionMatches(true, 0, words, 0, words.length()))
                        .findFirst()
                        .orElse(null));
    }
}
