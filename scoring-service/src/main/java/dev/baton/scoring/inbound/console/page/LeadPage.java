package dev.baton.scoring.inbound.console.page;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.kit.console.Moment;
import dev.baton.kit.page.Page;
import dev.baton.kit.text.EmailAddress;
import dev.baton.scoring.application.Accounts.Account;
import dev.baton.scoring.application.AdjustmentStore.Kept;
import dev.baton.scoring.application.Crossings.Crossed;
import dev.baton.scoring.application.ExplainScore.Explained;
import dev.baton.scoring.application.IdentityHistory.Change;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.domain.score.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One lead: the score as a picture that adds up, what would make it qualify, what it did, and by what it is recognised.
 *
 * @param id          its id
 * @param back        address of the list one came from
 * @param row         as in the list
 * @param score       the score, its picture and its breakdown
 * @param outlook     what would make it qualify
 * @param facts       what is known
 * @param identity    by what it is recognised, and how it came to be one
 * @param course      how the score came to be
 * @param adjustments what people said of it
 * @param account     its company, null where it is not known
 * @param chosen      the rule whose events are marked, null for none
 * @param timeline    what it did, the newest first
 * @param older       address of the rest of the timeline, null where this is all
 * @param reply       what is said about what was just sent
 * @param key         what is sent twice from this page is done once
 */
public record LeadPage(
        String id,
        String back,
        LeadRow row,
        ScorePane score,
        OutlookPane outlook,
        List<Fact> facts,
        IdentityPane identity,
        CoursePane course,
        AdjustmentsPane adjustments,
        AccountPane account,
        String chosen,
        List<Step> timeline,
        String older,
        Reply reply,
        String key) {

    /** Something known, with its name. */
    public record Fact(String label, String value) {}

    /**
     * Something the lead did.
     *
     * @param what    in words
     * @param detail  page, asset; null when there is none
     * @param when    when
     * @param marked  whether the chosen rule counted it
     * @param machine how little speaks for a person, in words; null where nothing speaks against one
     */
    public record Step(String what, String detail, Moment when, boolean marked, String machine) {}

    /** What the page is made of. */
    public record Sources(
            LeadViews.Detail detail,
            Explained explained,
            Page<LeadViews.EventLine> events,
            List<Score> course,
            Said said,
            Optional<Company> company) {}

    /** What was decided and told of the lead. */
    public record Said(List<Change> changes, List<Crossed> crossings, List<Kept> adjustments) {}

    /** Its company, and some of the people there. */
    public record Company(Account account, List<LeadViews.Line> people) {}

    /** What the grades mean. */
    public List<GradeWords.Line> grades() {
        return GradeWords.legend();
    }

    /** What of it is looked at, and what was sent before. */
    public record Asked(ListFilter filter, String rule, Reply reply, String key) {}

    /** Puts the page together. */
    public static LeadPage of(Sources sources, Asked asked, Instant now) {
        String chosen = asked.rule();
        String olderCursor = sources.events().nextCursor();
        LeadViews.Line line = sources.detail().line();
        Score score = sources.explained().score();
        Set<UUID> marked =
                new HashSet<>(sources.explained().events().getOrDefault(chosen == null ? "" : chosen, List.of()));
        String here = "/console/leads/" + line.id();
        return new LeadPage(
                line.id().toString(),
                asked.filter().href(),
                LeadRow.of(line, now),
                ScorePane.of(score, sources.explained().model(), chosen, now),
                OutlookPane.of(
                        score, sources.explained().model(), sources.explained().outlook()),
                facts(sources.detail()),
                IdentityPane.of(sources.detail(), sources.said().changes(), now),
                CoursePane.of(
                        sources.course(),
                        sources.said().crossings(),
                        sources.explained().model().qualification(),
                        now),
                AdjustmentsPane.of(
                        line.id().toString(),
                        sources.said().adjustments(),
                        asked.reply().typed(),
                        now),
                sources.company()
                        .map(company -> AccountPane.of(company.account(), company.people(), line))
                        .orElse(null),
                chosen,
                sources.events().items().stream()
                        .map(event -> step(event, marked, now))
                        .toList(),
                olderCursor == null ? null : here + "?after=" + olderCursor,
                asked.reply(),
                asked.key());
    }

    /** Something a lead did, as the timeline shows it. */
    public static Step step(LeadViews.EventLine event, Set<UUID> marked, Instant now) {
        return new Step(
                event.name() == null ? kind(event.kind()) : event.name(),
                event.detail(),
                Moment.of(event.happenedAt(), now),
                marked.contains(event.id()),
                event.humanConfidence() == 100 ? null : event.humanConfidence() + " % human");
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "identify" -> "Gave details";
            case "group" -> "Its company became known";
            case "alias" -> "Two ids became one";
            case "page", "screen" -> "Viewed a page";
            default -> kind;
        };
    }

    /** What is known of a lead, an address that can't be used, and the traits that are too many or too large to be kept. */
    private static List<Fact> facts(LeadViews.Detail detail) {
        List<Fact> facts = facts(detail.lead());
        if (detail.unusableEmail() != null) {
            facts.add(1, new Fact("Not a usable e-mail address", detail.unusableEmail()));
        }
        if (!detail.leftOut().isEmpty()) {
            String names = String.join(", ", detail.leftOut().names())
                    + (detail.leftOut().more() ? ", …" : "");
            facts.add(new Fact("Traits not kept", names + " (beyond the limits of a profile)"));
        }
        return facts;
    }

    /** What is known of a lead, by name; what is not known says so. */
    public static List<Fact> facts(LeadSnapshot lead) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "E-mail", EmailAddress.readable(lead.email()));
        add(facts, "Phone", lead.phone());
        add(facts, "Title", lead.title());
        add(facts, "Company", lead.company());
        add(facts, "Employees", lead.companySize());
        add(facts, "Industry", lead.industry());
        add(facts, "Country", lead.country());
        add(facts, "City", lead.city());
        return facts;
    }

    private static void add(List<Fact> facts, String label, Object value) {
        facts.add(new Fact(label, value == null ? "not known yet" : value.toString()));
    }
}
