package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.IdentityStore.Surroundings;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link;
import dev.baton.scoring.domain.identity.Overrides;
import io.vertx.mutiny.sqlclient.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a look around finds, row by row: an identifier, its lead, and one of its links with the lead at the other end. */
final class Sight {

    final Set<Identifier> centre = new HashSet<>();
    private final Map<Identifier, UUID> owners = new HashMap<>();
    private final Set<Link> links = new HashSet<>();
    private final Set<Identifier> former = new HashSet<>();

    void enter(Row row) {
        Identifier one = PgIdentityStore.identifier(row, 0);
        centre.add(one);
        enter(one, row.getUUID(2));
        if (row.getInteger(3) == null) {
            return;
        }
        Identifier other = PgIdentityStore.identifier(row, 3);
        enter(other, row.getUUID(5));
        if (row.getBoolean(7)) {
            boolean stronger = one.kind().compareTo(other.kind()) < 0;
            links.add(new Link(
                    stronger ? one : other,
                    stronger ? other : one,
                    row.getOffsetDateTime(6).toInstant()));
        } else {
            former.add(other);
        }
    }

    Surroundings with(Overrides overrides) {
        return new Surroundings(centre, owners, List.copyOf(links), former, overrides);
    }

    private void enter(Identifier identifier, UUID lead) {
        if (lead != null) {
            owners.put(identifier, lead);
        }
    }
}
