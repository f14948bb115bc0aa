package dev.baton.scoring.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.RegroupLeads.Owned;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link.Pair;
import dev.baton.scoring.domain.identity.Pairs;
import dev.baton.scoring.domain.identity.Pieces;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * People decide who is who: two leads are one, or one lead is two. A decision is an edge like those events make, only
 * stronger, so it can be taken back by the opposite one; scores follow from whose events are whose. What is refused
 * changes nothing.
 */
@ApplicationScoped
public class DecideIdentity {

    /**
     * Whose decision it is.
     *
     * @param actor  user name
     * @param reason in words
     * @param key    idempotency key; null where the decision may be made again
     */
    public record By(String actor, String reason, String key) {}

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

    /** Ends the transaction of a decision that is refused, so that nothing of it stays. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why);
        }
    }

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final Models models;
    private final RegroupLeads regroup;
    private final ObjectMapper json;

    public DecideIdentity(
            UnitOfWork unitOfWork, Idempotency idempotency, Models models, RegroupLeads regroup, ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.models = models;
        this.regroup = regroup;
        this.json = json;
    }

    /** Makes two leads one; fails with {@link UnknownLeadException} where one of them is none. */
    public Uni<Outcome> merge(UUID lead, UUID other, By by) {
        Request request = new Request("merge " + lead, other.toString(), by);
        return once(request, Outcome.Merged.class, (connection, inUse) -> regroup.owned(
                        connection, inUse, List.of(lead, other))
                .chain(found -> {
                    UUID one = found.current(lead);
                    UUID two = found.current(other);
                    if (one.equals(two)) {
                        throw new RefusedException("The two ids stand for one lead already.");
                    }
                    Set<Identifier> ours = found.of(one);
                    Set<Identifier> theirs = found.of(two);
                    if (ours.isEmpty() || theirs.isEmpty()) {
                        throw new RefusedException("One of the leads has no identifier left to be recognised by.");
                    }
                    Pair joined = Pairs.joining(ours, theirs);
                    Set<Pair> withdrawn = Pairs.across(ours, theirs);
                    withdrawn.remove(joined);
                    return regroup.joining(connection, inUse, joined, withdrawn, by)
                            .map(reshaping -> merged(reshaping, one, two));
                }));
    }

    /** Takes identifiers out of a lead, to be somebody else's. */
    public Uni<Outcome> split(UUID lead, Set<Identifier> identifiers, By by) {
        return split(lead, identifiers.toString(), (found, current) -> identifiers, by);
    }

    /** Cuts one edge of a lead, and takes out what hangs at its weaker end. */
    public Uni<Outcome> cut(UUID lead, Pair edge, By by) {
        return split(
                lead,
                edge.toString(),
                (found, current) -> Pieces.beyond(
                        found.of(current), found.seen().links(), found.seen().overrides(), edge),
                by);
    }

    /** Takes out what of these identifiers still belongs to the lead. */
    Uni<Outcome> takeOut(UUID lead, Set<Identifier> once, By by) {
        return split(
                lead,
                once.toString(),
                (found, current) -> {
                    Set<Identifier> still = new TreeSet<>(found.of(current));
                    still.retainAll(once);
                    return still;
                },
                by);
    }

    private Uni<Outcome> split(UUID lead, String asked, BiFunction<Owned, UUID, Set<Identifier>> part, By by) {
        Request request = new Request("split " + lead, asked, by);
        return once(request, Outcome.Split.class, (connection, inUse) -> regroup.owned(connection, inUse, List.of(lead))
                .chain(found -> {
                    UUID current = found.current(lead);
                    Set<Identifier> rest = new TreeSet<>(found.of(current));
                    Set<Identifier> identifiers = Pairs.withFormerIds(part.apply(found, current), rest);
                    if (identifiers.isEmpty() || !rest.containsAll(identifiers)) {
                        throw new RefusedException(
                                "Name identifiers of the lead, as GET /v1/leads/{id} lists them, or an edge between"
                                        + " two of them that alone holds what is beyond it.");
                    }
                    rest.removeAll(identifiers);
                    if (rest.isEmpty()) {
                        throw new RefusedException("Leave the lead one identifier at least.");
                    }
                    return regroup.separating(connection, inUse, identifiers, rest, by)
                            .map(reshaping ->
                                    apart(reshaping, current, rest.iterator().next()));
                }));
    }

    /** What is asked, so that the same key with another wish is told from a repetition. */
    private record Request(String what, String of, By by) {

        String scope() {
            return by.actor() + " " + what;
        }

        String body() {
            return of + " " + by.reason();
        }
    }

    private Uni<Outcome> once(
            Request request,
            Class<? extends Outcome> kind,
            BiFunction<SqlConnection, ModelSet, Uni<Outcome>> decision) {
        return Uni.createFrom()
                .deferred(() -> unitOfWork.run(connection -> idempotency.once(
                        connection, request.scope(), request.by().key(), request.body(), () -> models.inUse(connection)
                                .chain(inUse -> decision.apply(connection, inUse))
                                .map(outcome -> new Answer(200, written(outcome))))))
                .onFailure(IdentityRacedException.class)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .atMost(20)
                .<Outcome>map(answer -> read(answer.body(), kind))
                .onFailure(RefusedException.class)
                .recoverWithItem(refused -> new Outcome.Refused(refused.getMessage()));
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
        if (others.isEmpty()) {
            throw new RefusedException(
                    "What was separated belongs to a lead that exists: look at " + reshaping.lead(stays));
        }
        return new Outcome.Split(lead, others);
    }

    private String written(Outcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome read(String answer, Class<? extends Outcome> kind) {
        try {
            return json.readValue(answer, kind);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
