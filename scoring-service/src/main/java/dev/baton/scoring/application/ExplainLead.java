package dev.baton.scoring.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.Score;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers a person who asks what is known, from where, what it means and whom it was given to; in plain words. */
@ApplicationScoped
public class ExplainLead {

    /**
     * The answer.
     *
     * @param leadId   whom it is about
     * @param asOf     when it was true
     * @param known    what is known of the person
     * @param done     what the person did, by what it was
     * @param meaning  what follows from it, in sentences
     * @param givenTo  who has seen it, in sentences
     * @param consent  what the person allowed or refused, by purpose
     * @param rights   what the person can ask for, in sentences
     * @param text     all of it, to be sent as a letter
     */
    public record Explanation(
            UUID leadId,
            Instant asOf,
            List<Known> known,
            List<Done> done,
            List<String> meaning,
            List<String> givenTo,
            Map<String, Boolean> consent,
            List<String> rights,
            String text) {}

    /**
     * Something that is known.
     *
     * @param what  name of it
     * @param value as it was given
     * @param from  where it came from
     * @param since since when
     */
    public record Known(String what, String value, String from, Instant since) {}

    /** Something that was done, how often, and when first and last. */
    public record Done(String what, long times, Instant first, Instant last) {}

    private final Pool pool;
    private final Models models;
    private final Timeline timeline;
    private final LeadViews leads;
    private final ExplainScore scores;
    private final Clock clock;

    public ExplainLead(Pool pool, Models models, Timeline timeline, LeadViews leads, ExplainScore scores, Clock clock) {
        this.pool = pool;
        this.models = models;
        this.timeline = timeline;
        this.leads = leads;
        this.scores = scores;
        this.clock = clock;
    }

    /** Explains a lead that exists. */
    public Uni<Explanation> explain(UUID lead) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(
                        leads.byId(lead),
                        timeline.until(pool, lead, now),
                        models.inUse().chain(inUse -> scores.explain(lead, inUse, now)),
                        timeline.sources(pool, lead))
                .asTuple()
                .map(found -> explanation(
                        found.getItem1()
                                .orElseThrow(() -> new UnknownLeadException(lead))
                                .line(),
                        found.getItem2(),
                        found.getItem3().score(),
                        found.getItem4(),
                        now));
    }

    private static Explanation explanation(
            LeadViews.Line lead, List<LeadEvent> events, Score score, Map<UUID, String> sources, Instant now) {
        Profile profile = new Profile();
        events.forEach(profile::learn);
        List<Known> known = known(profile, sources);
        List<Done> done = done(events);
        List<String> meaning = meaning(profile, score);
        List<String> givenTo = givenTo(lead);
        Map<String, Boolean> consent = Consent.purposes(profile);
        List<String> rights = List.of(
                "You can get a copy of everything that is kept about you.",
                "You can have wrong data corrected, and have everything deleted.",
                "You can object to being profiled: then no estimate is made, and you are only called when you ask for it.");
        String text = PlainWords.letter(known, done, meaning, givenTo, consent, rights, now);
        return new Explanation(lead.id(), now, known, done, meaning, givenTo, consent, rights, text);
    }

    private static List<Known> known(Profile profile, Map<UUID, String> sources) {
        List<Known> known = new ArrayList<>();
        profile.answers().forEach((name, trait) -> {
            if (!name.startsWith("$")) {
                String source = sources.getOrDefault(trait.eventId(), "a source that is no longer known");
                known.add(new Known(
                        PlainWords.trait(name), String.valueOf(trait.value()), "told by " + source, trait.at()));
            }
        });
        return known;
    }

    private static List<Done> done(Collection<LeadEvent> events) {
        Map<String, List<Instant>> times = events.stream()
                .filter(event -> event.name() != null)
                .collect(Collectors.groupingBy(
                        LeadEvent::name, TreeMap::new, Collectors.mapping(LeadEvent::happenedAt, Collectors.toList())));
        return times.entrySet().stream()
                .map(entry -> new Done(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().min(Comparator.naturalOrder()).orElseThrow(),
                        entry.getValue().stream().max(Comparator.naturalOrder()).orElseThrow()))
                .toList();
    }

    private static List<String> meaning(Profile profile, Score score) {
        if (Consent.objectsToProfiling(profile)) {
            return List.of(
                    "You object to being profiled: no estimate is made about you.",
                    "If you ask us to contact you, somebody will; nothing else leads to a call.");
        }
        List<String> meaning = new ArrayList<>();
        meaning.add("From this we estimate, by fixed rules that people wrote, how well our offer fits you and how"
                + " interested you are. The estimate is "
                + ScoreWire.decimal(score.total()).toPlainString()
                + " points at present.");
        score.contributions()
                .forEach(given -> meaning.add(PlainWords.sentence(given.reason()) + " ("
                        + ScoreWire.decimal(given.points()).toPlainString() + " points)"));
        meaning.add(
                score.qualified()
                        ? "That is enough for somebody of our sales team to contact you."
                        : "That is not enough for our sales team to contact you.");
        return meaning;
    }

    private static List<String> givenTo(LeadViews.Line lead) {
        List<String> givenTo = new ArrayList<>(List.of("Our marketing team can see it."));
        boolean withSales = lead.qualified()
                || (lead.stage() != null
                        && switch (Stage.valueOf(lead.stage())) {
                            case SUBSCRIBER, LEAD -> false;
                            case MQL, SQL, OPPORTUNITY, CUSTOMER, RECYCLED, DISQUALIFIED, CLOSED_LOST -> true;
                        });
        givenTo.add(withSales ? "Our sales team was given it, to contact you." : "It was not given to our sales team.");
        return givenTo;
    }
}
