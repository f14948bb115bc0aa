package dev.baton.scoring.application;

import dev.baton.kit.message.MessageIds;
import dev.baton.scoring.application.IdentityStore.Surroundings;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link;
import dev.baton.scoring.domain.identity.People;
import dev.baton.scoring.domain.identity.Person;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the leads that identifiers stand for and holds their locks. Links that say nothing new cost one look-up; where a
 * link is new, the people around it are found again, and nobody else is read. What is written by then is the links alone.
 */
@ApplicationScoped
public class StitchIdentities {

    /**
     * The leads found.
     *
     * @param locked    those that exist, under lock
     * @param reshaping what has to change for them to be the people found
     */
    record Stitched(LeadStore.Locked locked, Reshaping reshaping) {}

    private final IdentityStore identities;
    private final LockLeads leads;

    public StitchIdentities(IdentityStore identities, LockLeads leads) {
        this.identities = identities;
        this.leads = leads;
    }

    /** Finds whom identifiers name, with all that links say. */
    Uni<Stitched> stitch(SqlConnection connection, ModelSet models, Set<Identifier> named, Collection<Link> links) {
        return identities.learn(connection, links).chain(news -> {
            Map<Identifier, Integer> concerned = new HashMap<>();
            news.forEach(link -> {
                concerned.merge(link.stronger(), 1, Integer::sum);
                concerned.merge(link.weaker(), 1, Integer::sum);
            });
            return find(connection, models, named, concerned);
        });
    }

    /**
     * Finds whom identifiers name.
     *
     * @param concerned those of them about which something changed, with the number of their new links
     */
    Uni<Stitched> find(
            SqlConnection connection, ModelSet models, Set<Identifier> named, Map<Identifier, Integer> concerned) {
        return leads.lockOwning(connection, models, named)
                .chain(locked -> identities.owners(connection, named).chain(owners -> {
                    requireLocked(owners.values(), locked);
                    Set<Identifier> centre = new HashSet<>(named);
                    centre.removeAll(owners.keySet());
                    centre.addAll(concerned.keySet());
                    return concerned.isEmpty()
                            ? Uni.createFrom().item(asTheyAre(centre, owners, locked))
                            : look(
                                    connection,
                                    models,
                                    new View(centre, Set.copyOf(owners.values()), Collections.max(concerned.values())),
                                    owners,
                                    locked);
                }));
    }

    private static Stitched asTheyAre(Set<Identifier> unseen, Map<Identifier, UUID> owners, LeadStore.Locked locked) {
        List<Set<Identifier>> alone = unseen.stream().sorted().map(Set::of).toList();
        return new Stitched(locked, Reshaping.of(alone, Map.of(), Map.of(), owners, MessageIds::next));
    }

    /**
     * Where to look.
     *
     * @param identifiers these
     * @param leads       and all identifiers of these
     * @param pushed      how many links of one of them may just have ceased to count
     */
    private record View(Set<Identifier> identifiers, Set<UUID> leads, int pushed) {

        /** Everybody who was in sight. */
        static View after(Surroundings seen) {
            Set<Identifier> inSight = new HashSet<>(seen.centre());
            inSight.addAll(seen.former());
            seen.links().forEach(link -> inSight.addAll(List.of(link.stronger(), link.weaker())));
            seen.overrides().joined().forEach(pair -> inSight.addAll(List.of(pair.one(), pair.other())));
            return new View(inSight, new HashSet<>(seen.owners().values()), 0);
        }
    }

    /** Looks around, and further as long as somebody at the edge is concerned. */
    private Uni<Stitched> look(
            SqlConnection connection,
            ModelSet models,
            View view,
            Map<Identifier, UUID> named,
            LeadStore.Locked locked) {
        Set<UUID> missing = new HashSet<>(view.leads());
        missing.removeAll(locked.leads().keySet());
        return leads.lock(connection, models, missing)
                .invoke(locked::addAll)
                .chain(() -> identities.around(connection, view.identifiers(), view.leads(), view.pushed()))
                .chain(seen -> {
                    Map<Identifier, UUID> before = new HashMap<>(seen.owners());
                    before.keySet().retainAll(seen.centre());
                    Collection<Set<Identifier>> groups = groups(seen);
                    return view.leads().containsAll(before.values()) && isWhole(groups, before, seen)
                            ? Uni.createFrom().item(stitched(groups, before, named, locked))
                            : look(connection, models, View.after(seen), named, locked);
                });
    }

    private static Collection<Set<Identifier>> groups(Surroundings seen) {
        Map<Identifier, UUID> settled = new HashMap<>(seen.owners());
        settled.keySet().removeAll(seen.centre());
        Map<Identifier, Set<Identifier>> groups =
                new TreeMap<>(People.of(seen.centre(), seen.links(), seen.overrides(), settled)
                        .groups());
        groups.values().forEach(group -> group.removeIf(Identifier::forgotten));
        groups.values().removeIf(group -> settled.keySet().containsAll(group));
        return groups.values();
    }

    /** Whether whoever changed is looked at together with everybody near. */
    private static boolean isWhole(
            Collection<Set<Identifier>> groups, Map<Identifier, UUID> before, Surroundings seen) {
        Set<Set<Identifier>> unchanged = new HashSet<>(before.keySet().stream()
                .collect(Collectors.groupingBy(before::get, Collectors.toSet()))
                .values());
        Set<Identifier> changed = groups.stream()
                .filter(group -> !unchanged.contains(group))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return seen.centre().containsAll(changed)
                && seen.centre().containsAll(seen.former())
                && seen.links().stream()
                        .allMatch(link -> seen.centre().containsAll(List.of(link.stronger(), link.weaker()))
                                || !(changed.contains(link.stronger()) || changed.contains(link.weaker())));
    }

    private static Stitched stitched(
            Collection<Set<Identifier>> groups,
            Map<Identifier, UUID> before,
            Map<Identifier, UUID> named,
            LeadStore.Locked locked) {
        requireLocked(before.values(), locked);
        Map<UUID, Person> persons = new HashMap<>();
        locked.leads().values().forEach(lead -> persons.put(lead.id(), lead.person()));
        return new Stitched(locked, Reshaping.of(groups, before, persons, named, MessageIds::next));
    }

    /** Between reading and locking another batch may have moved an identifier: the transaction starts over. */
    private static void requireLocked(Collection<UUID> owners, LeadStore.Locked locked) {
        if (!locked.leads().keySet().containsAll(owners)) {
            throw new IdentityRacedException();
        }
    }
}
