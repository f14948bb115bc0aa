package dev.baton.scoring.application;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.Envelope;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifiers;
import dev.baton.scoring.domain.identity.IdentityPolicy;
import dev.baton.scoring.domain.identity.Link;
import dev.baton.scoring.domain.identity.Overrides;
import dev.baton.scoring.domain.identity.People;
import dev.baton.scoring.domain.identity.Person;
import dev.baton.scoring.domain.identity.Reshaping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** People, their identifiers and what they did, kept as the database keeps them, in memory. */
final class Town {

    private static final ModelSet MODELS = new ModelSet(List.of(
            new ReadyModel(Envelope.read(Given.document(Given.defaultText()), Map.of()), Given.defaultModel())));

    /** Something done by somebody. */
    record Act(UUID id, Identifiers who, Instant at) {}

    private final TownRecords records;
    private final StitchIdentities stitch;
    private final Map<UUID, UUID> leadOfAct = new LinkedHashMap<>();
    private final Map<UUID, Act> acts = new HashMap<>();

    Town(IdentityPolicy policy) {
        records = new TownRecords(policy, MODELS.counting().matcherSet());
        stitch = new StitchIdentities(records, new LockLeads(records, null, java.time.Clock.systemUTC()));
    }

    /** Takes one batch. */
    Reshaping take(List<Act> batch) {
        Set<Identifier> named = new HashSet<>();
        Map<Link.Pair, Link> links = new HashMap<>();
        batch.forEach(act -> {
            named.addAll(act.who().all());
            act.who().links(act.at()).forEach(link -> links.merge(link.ends(), link, Link::earlier));
        });
        var stitched =
                stitch.stitch(null, MODELS, named, links.values()).await().indefinitely();
        apply(stitched.reshaping());
        batch.forEach(act -> {
            acts.put(act.id(), act);
            leadOfAct.put(act.id(), stitched.reshaping().lead(act.who().subject()));
        });
        return stitched.reshaping();
    }

    /** Takes a person's decision. */
    Reshaping decide(Set<Link.Pair> joined, Set<Link.Pair> separated) {
        records.overrides = new Overrides(joined, separated);
        Set<Identifier> ends = new TreeSet<>();
        joined.forEach(pair -> ends.addAll(List.of(pair.one(), pair.other())));
        separated.forEach(pair -> ends.addAll(List.of(pair.one(), pair.other())));
        var stitched = stitch.find(null, MODELS, ends, zero(ends)).await().indefinitely();
        apply(stitched.reshaping());
        return stitched.reshaping();
    }

    /** Takes decisions back. */
    Reshaping takeBack(Link.Pair... pairs) {
        records.overrides = Overrides.NONE;
        Set<Identifier> ends = new TreeSet<>();
        for (Link.Pair pair : pairs) {
            ends.addAll(List.of(pair.one(), pair.other()));
        }
        var stitched = stitch.find(null, MODELS, ends, zero(ends)).await().indefinitely();
        apply(stitched.reshaping());
        return stitched.reshaping();
    }

    private static Map<Identifier, Integer> zero(Set<Identifier> ends) {
        return ends.stream().collect(Collectors.toMap(end -> end, end -> 0));
    }

    private void apply(Reshaping reshaping) {
        Map<Identifier, UUID> moved = reshaping.moved();
        leadOfAct.replaceAll(
                (act, lead) -> moved.getOrDefault(acts.get(act).who().subject(), lead));
        records.owners.putAll(moved);
        records.owners.putAll(reshaping.added());
        reshaping.merges().forEach(merge -> records.leads.remove(merge.absorbed()));
        reshaping.persons().forEach((id, person) -> records.leads
                .computeIfAbsent(id, any -> Lead.unseen(person))
                .is(person));
    }

    /** The people as sets of identifiers. */
    Set<Set<Identifier>> people() {
        return new HashSet<>(records.owners.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .values());
    }

    /** The people as sets of what they did. */
    Set<Set<UUID>> doings() {
        return new HashSet<>(leadOfAct.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .values());
    }

    /** How many times the surroundings were read since the last call. */
    int looks() {
        int looks = records.looks;
        records.looks = 0;
        return looks;
    }

    /** The lead that an identifier stands for. */
    UUID lead(Identifier identifier) {
        return records.owners.get(identifier);
    }

    /** What is kept of a lead. */
    Person person(UUID lead) {
        return records.leads.get(lead).person();
    }

    /** The people found from everything at once, as a function of the set. */
    Set<Set<Identifier>> fromScratch() {
        return new HashSet<>(People.of(
                        records.owners.keySet(),
                        People.counting(new ArrayList<>(records.links.values()), records.policy),
                        records.overrides,
                        Map.of())
                .groups()
                .values());
    }
}
