package dev.baton.scoring.inbound.console.duplicates;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.application.CompareLeads.Compared;
import dev.baton.scoring.application.CompareLeads.Side;
import dev.baton.scoring.application.Duplicates.Dismissal;
import dev.baton.scoring.application.Duplicates.Pair;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.inbound.console.page.LeadPage;
import dev.baton.scoring.inbound.console.page.LeadRow;
import dev.baton.scoring.inbound.console.page.Points;
import dev.baton.scoring.inbound.console.page.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two leads beside each other, and what one may decide about them.
 *
 * @param here     address of the page
 * @param one      the first
 * @param other    the second
 * @param same     whether they are one already
 * @param why      why they look like one, in words; empty where only a person thinks so
 * @param together what they would score as one
 * @param facts    what is known of each, what differs marked
 * @param goesOn   name of the lead whose id goes on
 * @param dismissed who said that they are two, null where nobody did
 * @param typed    the reason as typed, or as the page proposes it
 * @param fault    what is wrong with what was sent, null where nothing is
 * @param key      the same decision sent twice is one
 */
public record PairPage(
        String here,
        Lead one,
        Lead other,
        boolean same,
        List<String> why,
        Total together,
        List<Compare> facts,
        String goesOn,
        Dismissed dismissed,
        String typed,
        String fault,
        String key) {

    /**
     * One of the two.
     *
     * @param href        its own page
     * @param name        who it is, told from a namesake by the address
     * @param row         as in the list of leads
     * @param score       its score
     * @param identifiers by what it is recognised; what only a device says stands last
     * @param events      how much it did
     * @param newest      what it did last
     */
    public record Lead(
            String href,
            String name,
            LeadRow row,
            Total score,
            List<LeadPage.Fact> identifiers,
            int events,
            List<LeadPage.Step> newest) {}

    /**
     * A score.
     *
     * @param total     exact
     * @param parts     fit and engagement in words
     * @param qualifies whether it meets the criteria
     */
    public record Total(String total, String parts, boolean qualifies) {

        static Total of(Score score) {
            return new Total(
                    Points.plain(ScoreWire.decimal(score.total())),
                    "engagement %s, fit %s"
                            .formatted(
                                    Points.plain(ScoreWire.decimal(score.engagement())),
                                    Points.plain(ScoreWire.decimal(score.fit()))),
                    score.qualified());
        }
    }

    /** Something known of both. */
    public record Compare(String label, String one, String other, boolean differs) {}

    /** Who said that the two are two, and when. */
    public record Dismissed(String actor, Moment when) {}

    /**
     * What was sent and not done.
     *
     * @param reason as typed
     * @param fault  what is wrong
     */
    record Typed(String reason, String fault) {}

    static PairPage of(
            Compared compared,
            Optional<Pair> alike,
            Optional<Dismissal> dismissal,
            Typed typed,
            String key,
            Instant now) {
        Lead one = lead(compared.one(), now);
        Lead other = lead(compared.other(), now);
        UUID first = compared.one().lead().line().id();
        UUID second = compared.other().lead().line().id();
        List<String> why = alike.map(pair ->
                        pair.reasons().stream().map(DuplicateFilter::words).toList())
                .orElse(List.of());
        return new PairPage(
                DuplicateList.href(first, second),
                one,
                other,
                compared.same(),
                why,
                Total.of(compared.together()),
                facts(compared),
                first.compareTo(second) < 0 ? one.name() : other.name(),
                dismissal
                        .map(said -> new Dismissed(said.actor(), Moment.of(said.at(), now)))
                        .orElse(null),
                typed == null ? String.join(", ", why) : typed.reason(),
                typed == null ? null : typed.fault(),
                key);
    }

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.DUPLICATES.tabs();
    }

    private static Lead lead(Side side, Instant now) {
        return new Lead(
                "/console/leads/" + side.lead().line().id(),
                name(
                        LeadRow.of(side.lead().line(), now).who(),
                        side.lead().line().email()),
                LeadRow.of(side.lead().line(), now),
                Total.of(side.score()),
                side.lead().identifiers().stream()
                        .map(known -> new LeadPage.Fact(known.kind(), known.value()))
                        .toList(),
                side.events(),
                side.newest().stream()
                        .map(event -> LeadPage.step(event, Set.of(), now))
                        .toList());
    }

    private static String name(String who, String email) {
        return email == null || email.equals(who) ? who : who + " (" + email + ")";
    }

    private static List<Compare> facts(Compared compared) {
        List<LeadPage.Fact> ours = LeadPage.facts(compared.one().lead().lead());
        List<LeadPage.Fact> theirs = LeadPage.facts(compared.other().lead().lead());
        List<Compare> rows = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            String one = ours.get(i).value();
            String other = theirs.get(i).value();
            rows.add(new Compare(ours.get(i).label(), one, other, !one.equals(other)));
        }
        return rows;
    }

    /** The traits that differ, in words. */
    public String differences() {
        return facts.stream().filter(Compare::differs).map(Compare::label).collect(Collectors.joining(", "));
    }
}
