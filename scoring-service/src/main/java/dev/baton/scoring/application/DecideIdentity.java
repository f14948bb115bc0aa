package dev.baton.scoring.application;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.IdentityStore.Decided;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link.Pair;
import dev.baton.scoring.domain.identity.Pieces;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * People decide who is who: two leads are one, or one lead is two. A decision is an edge like those events make, only
 * stronger, so it can be taken back by the opposite one; scores follow from whose events are whose.
 */
@ApplicationScoped
public class DecideIdentity {

    /** What came of a decision. */
    public sealed interface Outcome {

        /**
         * The leads are one.
         *
         * @param leadId         the lead that goes on
         * @param absorbedLeadId the lead that ended in it
         */
        record Merged(UUID leadId, UUID absorbedLeadId) implements Outcome {}

        /**
         * The lead is several.
         *
         * @param leadId           the lead that goes on
         * @param separatedLeadIds the leads that came out of it
         */
        record Split(UUID leadId, List<UUID> separatedLeadIds) implements Outcome {}

        /** Nothing came of it, and why. */
        record Refused(String why) implements Outcome {}
    }

    private static final String MANUAL = "manual";

    private final UnitOfWork unitOfWork;
    private final Models models;
    private final LockLeads leads;
    private final IdentityStore identities;
    private final StitchIdentities stitch;
    private final Settle settle;
    private final Clock clock;

    public DecideIdentity(
            UnitOfWork unitOfWork,
            Models models,
            LockLeads leads,
            IdentityStore identities,
            StitchIdentities stitch,
            Settle settle,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.models = models;
        this.leads = leads;
        this.identities = identities;
        this.stitch = stitch;
        this.settle = settle;
        this.clock = clock;
    }

    /** Makes two leads one; fails with {@link UnknownLeadException} where one of them is none. */
    public Uni<Outcome> merge(UUID lead, UUID other, String actor, String reason) {
        return inTransaction((connection, inUse) -> owned(connection, inUse, List.of(lead, other))
                .chain(found -> {
                    UUID one = found.current(lead);
                    UUID two = found.current(other);
                    if (one.equals(two)) {
                        return refused("The two ids stand for one lead already.");
                    }
                    Set<Identifier> ours = found.of(one);
                    Set<Identifier> theirs = found.of(two);
                    if (ours.isEmpty() || theirs.isEmpty()) {
                        return refused("One of the leads has no identifier left to be recognised by.");
                    }
                    Pair joined = new Pair(first(ours), first(theirs));
                    Set<Pair> withdrawn = across(ours, theirs);
                    withdrawn.remove(joined);
                    Decided by = new Decided(actor, reason, clock.instant());
                    return identities
                            .decide(connection, Set.of(joined), Set.of(), withdrawn, by)
                            .chain(() -> regroup(connection, inUse, joined(ours, theirs)))
                            .map(reshaping -> (Outcome) merged(reshaping, one, two));
                }));
    }

    /** Takes identifiers out of a lead, to be somebody else's. */
    public Uni<Outcome> split(UUID lead, Set<Identifier> identifiers, String actor, String reason) {
        return split(lead, (found, current) -> identifiers, actor, reason);
    }

    /** Cuts one edge of a lead, and takes out what hangs at its weaker end. */
    public Uni<Outcome> cut(UUID lead, Pair edge, String actor, String reason) {
        return split(
                lead,
                (found, current) -> Pieces.beyond(
                        found.of(current), found.seen().links(), found.seen().overrides(), edge),
                actor,
                reason);
    }

    private Uni<Outcome> split(UUID lead, BiFunction<Owned, UUID, Set<Identifier>> part, String actor, String reason) {
        return inTransaction(
                (connection, inUse) -> owned(connection, inUse, List.of(lead)).chain(found -> {
                    UUID current = found.current(lead);
                    Set<Identifier> identifiers = part.apply(found, current);
                    Set<Identifier> rest = new TreeSet<>(found.of(current));
                    if (identifiers.isEmpty() || !rest.containsAll(identifiers)) {
                        return refused(
                                "Name identifiers of the lead, as GET /v1/leads/{id} lists them, or an edge between"
                                        + " two of them that alone holds what is beyond it.");
                    }
                    rest.removeAll(identifiers);
                    if (rest.isEmpty()) {
                        return refused("Leave the lead one identifier at least.");
                    }
                    Set<Pair> separated = across(identifiers, rest);
                    Decided by = new Decided(actor, reason, clock.instant());
                    return identities
                            .decide(connection, together(identifiers), separated, Set.of(), by)
                            .chain(() -> regroup(connection, inUse, joined(identifiers, rest)))
                            .map(reshaping -> apart(reshaping, current, first(rest)));
                }));
    }

    private Uni<Outcome> inTransaction(BiFunction<SqlConnection, ModelSet, Uni<Outcome>> decision) {
        return Uni.createFrom()
                .deferred(() -> unitOfWork.run(
                        connection -> models.inUse(connection).chain(inUse -> decision.apply(connection, inUse))))
                .onFailure(IdentityRacedException.class)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .atMost(20);
    }

    private Uni<Reshaping> regroup(SqlConnection connection, ModelSet inUse, Set<Identifier> concerned) {
        Map<Identifier, Integer> noNews = concerned.stream().collect(Collectors.toMap(Function.identity(), any -> 0));
        Instant now = clock.instant();
        return stitch.find(connection, inUse, concerned, noNews).chain(stitched -> {
            BatchFold fold = new BatchFold(stitched, inUse.counting());
            return identities
                    .reshape(connection, stitched.reshaping())
                    .chain(() -> settle.reshaped(connection, stitched.reshaping(), MANUAL, now))
                    .chain(() -> leads.recount(connection, inUse.counting(), fold.toRecount()))
                    .chain(() -> settle.changed(connection, inUse, fold.changed(), fold::causeOf, fold::why, now))
                    .replaceWith(stitched.reshaping());
        });
    }

    private record Owned(LeadStore.Locked locked, IdentityStore.Surroundings seen) {

        UUID current(UUID lead) {
            UUID current = locked.absorbed().getOrDefault(lead, lead);
            if (!locked.leads().containsKey(current)) {
                throw new UnknownLeadException(lead);
            }
            return current;
        }

        Set<Identifier> of(UUID lead) {
            return seen.owners().keySet().stream()
                    .filter(identifier -> seen.owners().get(identifier).equals(lead))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Uni<Owned> owned(SqlConnection connection, ModelSet inUse, List<UUID> ids) {
        return leads.lock(connection, inUse, ids).chain(locked -> identities
                .around(connection, Set.of(), locked.leads().keySet(), 0)
                .map(seen -> new Owned(locked, seen)));
    }

    private static Outcome merged(Reshaping reshaping, UUID one, UUID other) {
        return reshaping.merges().stream()
                .filter(merge -> Set.of(one, other).equals(Set.of(merge.survivor(), merge.absorbed())))
                .findFirst()
                .<Outcome>map(merge -> new Outcome.Merged(merge.survivor(), merge.absorbed()))
                .orElseThrow(() -> new IllegalStateException("joined leads stayed two"));
    }

    private static Outcome apart(Reshaping reshaping, UUID lead, Identifier stays) {
        List<UUID> others = reshaping.persons().keySet().stream()
                .filter(id -> reshaping.splits().stream()
                        .anyMatch(split ->
                                split.separated().equals(id) || split.from().equals(id)))
                .filter(id -> !id.equals(lead))
                .toList();
        return others.isEmpty()
                ? new Outcome.Refused(
                        "What was separated belongs to a lead that exists: look at " + reshaping.lead(stays))
                : new Outcome.Split(lead, others);
    }

    private static Uni<Outcome> refused(String why) {
        return Uni.createFrom().item(new Outcome.Refused(why));
    }

    private static Identifier first(Set<Identifier> identifiers) {
        return identifiers.stream().sorted().findFirst().orElseThrow();
    }

    /** What is taken out together stays together. */
    private static Set<Pair> together(Set<Identifier> identifiers) {
        Identifier first = first(identifiers);
        return identifiers.stream()
                .filter(identifier -> !identifier.equals(first))
                .map(identifier -> new Pair(first, identifier))
                .collect(Collectors.toSet());
    }

    private static Set<Pair> across(Set<Identifier> some, Set<Identifier> others) {
        Set<Pair> pairs = new HashSet<>();
        some.forEach(one -> others.forEach(other -> pairs.add(new Pair(one, other))));
        return pairs;
    }

    private static Set<Identifier> joined(Set<Identifier> some, Set<Identifier> others) {
        Set<Identifier> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
