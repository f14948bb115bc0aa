package dev.baton.scoring.application;

import dev.baton.scoring.application.DecideIdentity.By;
import dev.baton.scoring.application.IdentityStore.Decided;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link.Pair;
import dev.baton.scoring.domain.identity.Pairs;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what a person decided about identifiers, and makes the leads around them what follows; under their locks. */
@ApplicationScoped
class RegroupLeads {

    /** Locked leads with what is known of their identifiers. */
    record Owned(LeadStore.Locked locked, IdentityStore.Surroundings seen) {

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

    private final LockLeads leads;
    private final IdentityStore identities;
    private final StitchIdentities stitch;
    private final RecountLeads recount;
    private final IdentityNews news;
    private final Settle settle;
    private final Clock clock;

    RegroupLeads(
            LockLeads leads,
            IdentityStore identities,
            StitchIdentities stitch,
            RecountLeads recount,
            IdentityNews news,
            Settle settle,
            Clock clock) {
        this.leads = leads;
        this.identities = identities;
        this.stitch = stitch;
        this.recount = recount;
        this.news = news;
        this.settle = settle;
        this.clock = clock;
    }

    Uni<Owned> owned(SqlConnection connection, ModelSet inUse, List<UUID> ids) {
        return leads.lock(connection, inUse, ids).chain(locked -> identities
                .around(connection, Set.of(), locked.leads().keySet(), 0)
                .map(seen -> new Owned(locked, seen)));
    }

    /** The pair is one person, and nothing stands between those of the other pairs any more. */
    Uni<Reshaping> joining(SqlConnection connection, ModelSet inUse, Pair joined, Set<Pair> withdrawn, By by) {
        Decided decided = new Decided(by.actor(), by.reason(), clock.instant());
        Set<Identifier> concerned = new TreeSet<>(List.of(joined.one(), joined.other()));
        withdrawn.forEach(pair -> concerned.addAll(List.of(pair.one(), pair.other())));
        return identities
                .decide(connection, Set.of(joined), Set.of(), withdrawn, decided)
                .chain(() -> regroup(connection, inUse, concerned, decided));
    }

    /** The identifiers are one person, and the rest is another. */
    Uni<Reshaping> separating(
            SqlConnection connection,
            ModelSet inUse,
            Collection<Identifier> identifiers,
            Collection<Identifier> rest,
            By by) {
        Decided decided = new Decided(by.actor(), by.reason(), clock.instant());
        Set<Identifier> concerned = new TreeSet<>(identifiers);
        concerned.addAll(rest);
        return identities
                .decide(connection, Pairs.together(identifiers), Pairs.across(identifiers, rest), Set.of(), decided)
                .chain(() -> regroup(connection, inUse, concerned, decided));
    }

    private Uni<Reshaping> regroup(
            SqlConnection connection, ModelSet inUse, Set<Identifier> concerned, Decided decided) {
        Map<Identifier, Integer> noNews = concerned.stream().collect(Collectors.toMap(Function.identity(), any -> 0));
        Instant now = decided.at();
        return stitch.find(connection, inUse, concerned, noNews).chain(stitched -> {
            BatchFold fold = new BatchFold(stitched, inUse.counting());
            return identities
                    .reshape(connection, stitched.reshaping())
                    .chain(() -> news.decided(connection, stitched.reshaping(), decided))
                    .chain(() -> recount.apart(connection, inUse.counting(), fold.toRecount(), now))
                    .chain(() -> settle.changed(connection, inUse, fold.changed(), fold::causeOf, fold::why, now))
                    .replaceWith(stitched.reshaping());
        });
    }
}
