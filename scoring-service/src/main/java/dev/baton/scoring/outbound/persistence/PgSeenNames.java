package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.SeenNames;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.review.Vocabularies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The names in PostgreSQL, with those this replica knows of in memory: a batch without new ones costs no statement. */
@ApplicationScoped
class PgSeenNames implements SeenNames {

    private static final Logger LOG = Logger.getLogger(PgSeenNames.class);
    private static final int MOST_OF_A_KIND = 2_000;
    private static final int LONGEST = 100;

    private static final String ADD = "INSERT INTO seen_name (kind, name) SELECT * FROM unnest($1::text[], $2::text[])"
            + " AS t(kind, name) WHERE (SELECT count(*) FROM seen_name s WHERE s.kind = t.kind) < "
            + MOST_OF_A_KIND + " ON CONFLICT DO NOTHING";

    private enum Kind {
        TRAIT,
        EVENT,
        PROPERTY
    }

    private record Name(Kind kind, String name) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : name.compareTo(other.name);
        }
    }

    private final Pool pool;
    private final Set<Name> known = ConcurrentHashMap.newKeySet();

    PgSeenNames(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> note(Collection<LeadEvent> events) {
        // in order, so that two batches with the same new names can't wait for each other
        Set<Name> fresh = new TreeSet<>();
        for (LeadEvent event : events) {
            fresh(fresh, Kind.EVENT, event.name());
            event.traits().keySet().forEach(name -> fresh(fresh, Kind.TRAIT, name));
            event.properties().keySet().forEach(name -> fresh(fresh, Kind.PROPERTY, name));
        }
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = new Columns<>(List.copyOf(fresh))
                .text(name -> name.kind().name())
                .text(Name::name)
                .tuple();
        return pool.preparedQuery(ADD)
                .execute(columns)
                .invoke(() -> known.addAll(fresh))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.debugf("event=names-not-noted cause=%s", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private void fresh(Set<Name> fresh, Kind kind, String name) {
        boolean worth = name != null
                && name.length() <= LONGEST
                && name.indexOf('\0') < 0
                && known.size() < MOST_OF_A_KIND * Kind.values().length;
        if (worth) {
            Name candidate = new Name(kind, name);
            if (!known.contains(candidate)) {
                fresh.add(candidate);
            }
        }
    }

    @Override
    public Uni<Vocabularies> all() {
        return pool.query("SELECT kind, name FROM seen_name").execute().map(rows -> {
            Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
            rows.forEach(row -> names.computeIfAbsent(Kind.valueOf(row.getString(0)), any -> new HashSet<>())
                    .add(row.getString(1)));
            return new Vocabularies(
                    names.getOrDefault(Kind.TRAIT, Set.of()),
                    names.getOrDefault(Kind.EVENT, Set.of()),
                    names.getOrDefault(Kind.PROPERTY, Set.of()));
        });
    }
}
