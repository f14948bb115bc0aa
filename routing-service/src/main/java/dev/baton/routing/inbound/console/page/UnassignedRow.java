package dev.baton.routing.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.kit.console.TimeWords;
import dev.baton.routing.application.view.WaitingLead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One unassigned lead.
 *
 * @param id         the lead
 * @param team       the pool it waits for
 * @param who        name and company
 * @param line       title, company, size and place, as far as known
 * @param handRaise  whether the lead asked for contact
 * @param score      whole points, null where nothing is scored
 * @param grade      grade, null where nothing is scored
 * @param detail     why it waits, in words
 * @param since      since when no rep has responded
 * @param age        how long that is, in words
 * @param overdue    whether it has waited longer than the configured limit
 * @param again      when it is offered again at the latest, null if that depends on the reps alone
 * @param againWords how long until then, in words; null as {@code again}
 * @param attempts   how often it was offered in this cycle
 * @param offers     the latest missed offers, newest first
 */
public record UnassignedRow(
        String id,
        String team,
        String who,
        String line,
        boolean handRaise,
        Integer score,
        String grade,
        String detail,
        Moment since,
        String age,
        boolean overdue,
        Moment again,
        String againWords,
        int attempts,
        List<Offer> offers) {

    /**
     * A missed offer.
     *
     * @param rep   name of the rep
     * @param cause why it ended, in words
     * @param when  when it ended
     */
    public record Offer(String rep, String cause, Moment when) {}

    static UnassignedRow of(WaitingLead lead, Instant now) {
        ScoreCard score = ScoreCard.of(lead.score(), now);
        Person person = Person.of(lead.lead());
        return new UnassignedRow(
                lead.leadId(),
                lead.team(),
                person.who(),
                person.line(),
                lead.handRaise(),
                score == null ? null : score.total(),
                score == null ? null : score.grade(),
                lead.detail(),
                Moment.of(lead.waitingSince(), now),
                TimeWords.spoken(Duration.between(lead.waitingSince(), now)),
                lead.overdue(),
                Moment.of(lead.offeredAgainAt(), now),
                again(lead, now),
                lead.attempts(),
                lead.offers().stream().map(offer -> offer(offer, now)).toList());
    }

    private static String again(WaitingLead lead, Instant now) {
        if (lead.offeredAgainAt() == null) {
            return null;
        }
        return lead.offeredAgainAt().isAfter(now)
                ? "in " + TimeWords.spoken(Duration.between(now, lead.offeredAgainAt()))
                : "now";
    }

    private static Offer offer(WaitingLead.Offer offer, Instant now) {
        return new Offer(offer.repName(), Codes.reason(offer.cause()), Moment.of(offer.endedAt(), now));
    }
}
