package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.IdentityPolicy;
import dev.baton.scoring.domain.identity.Link;
import dev.baton.scoring.domain.identity.Overrides;
import dev.baton.scoring.domain.identity.People;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tables of leads and identifiers in memory; looks no further around than the database does. */
final class TownRecords extends LeadStoreFake implements IdentityStore {

    final IdentityPolicy policy;
    final Map<Identifier, UUID> owners = new HashMap<>();
    final Map<Link.Pair, Link> links = new HashMap<>();
    Overrides overrides = Overrides.NONE;
    int looks;

    TownRecords(IdentityPolicy policy, String matchers) {
        super(matchers);
        this.policy = policy;
    }

    @Override
    UUID owner(Identifier identifier) {
        return owners.get(identifier);
    }

    @Override
    public Uni<Map<Identifier, UUID>> owners(SqlConnection connection, Collection<Identifier> identifiers) {
        return Uni.createFrom().item(owned(identifiers));
    }

    @Override
    public Uni<List<Link>> learn(SqlConnection connection, Collection<Link> said) {
        List<Link> news = new ArrayList<>();
        for (Link link : said) {
            Link known = links.get(link.ends());
            if (known == null || link.firstAt().isBefore(known.firstAt())) {
                links.put(link.ends(), link);
                news.add(link);
            }
        }
        return Uni.createFrom().item(news);
    }

    @Override
    public Uni<Surroundings> around(
            SqlConnection connection, Collection<Identifier> identifiers, Collection<UUID> near, int pushed) {
        looks++;
        Set<Identifier> centre = new HashSet<>(identifiers);
        owners.forEach((identifier, lead) -> {
            if (near.contains(lead)) {
                centre.add(identifier);
            }
        });
        List<Link> seen = of(centre, People.counting(links.values(), policy));
        Set<Identifier> former = ends(of(centre, People.counting(links.values(), wider(pushed))));
        Set<Identifier> mentioned = ends(seen);
        mentioned.addAll(centre);
        mentioned.addAll(former);
        return Uni.createFrom().item(new Surroundings(centre, owned(mentioned), seen, former, overrides));
    }

    private IdentityPolicy wider(int pushed) {
        return new IdentityPolicy(
                policy.aliases() + pushed,
                policy.emails() + pushed,
                policy.phones() + pushed,
                policy.devices() + pushed,
                policy.vouchers() + pushed,
                policy.blocked(),
                true,
                Set.of(),
                null);
    }

    private static List<Link> of(Set<Identifier> centre, List<Link> links) {
        return links.stream()
                .filter(link -> centre.contains(link.stronger()) || centre.contains(link.weaker()))
                .toList();
    }

    private static Set<Identifier> ends(List<Link> links) {
        Set<Identifier> ends = new HashSet<>();
        links.forEach(link -> ends.addAll(List.of(link.stronger(), link.weaker())));
        return ends;
    }

    @Override
    public Uni<Void> decide(
            SqlConnection connection,
            Collection<Link.Pair> joined,
            Collection<Link.Pair> separated,
            Collection<Link.Pair> withdrawn,
            Decided by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> reshape(SqlConnection connection, Reshaping reshaping) {
        throw new UnsupportedOperationException();
    }

    private Map<Identifier, UUID> owned(Collection<Identifier> identifiers) {
        Map<Identifier, UUID> found = new HashMap<>(owners);
        found.keySet().retainAll(new HashSet<>(identifiers));
        return found;
    }
}
