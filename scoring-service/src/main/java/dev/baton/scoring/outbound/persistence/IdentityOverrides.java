package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.IdentityStore.Decided;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link.Pair;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The table of what people decided; each decision stands there in both directions. */
final class IdentityOverrides {

    private static final String WITHDRAW = """
            DELETE FROM identity_override o
            USING unnest($1::integer[], $2::text[], $3::integer[], $4::text[]) AS w(kind, value, other_kind, other_value)
            WHERE o.kind = w.kind AND o.value = w.value AND o.other_kind = w.other_kind AND o.other_value = w.other_value""";

    private static final String DECIDE = """
            INSERT INTO identity_override (kind, value, other_kind, other_value, joined, actor, reason, at)
            SELECT kind, value, other_kind, other_value, joined, $6, $7, $8
            FROM unnest($1::integer[], $2::text[], $3::integer[], $4::text[], $5::boolean[])
                AS d(kind, value, other_kind, other_value, joined)
            ON CONFLICT (kind, value, other_kind, other_value) DO UPDATE SET joined = excluded.joined,
                actor = excluded.actor, reason = excluded.reason, at = excluded.at""";

    private record Direction(Identifier from, Identifier to, boolean joined) {}

    private IdentityOverrides() {}

    static Uni<Void> write(
            SqlConnection connection,
            Collection<Pair> joined,
            Collection<Pair> separated,
            Collection<Pair> withdrawn,
            Decided by) {
        List<Direction> decided = new ArrayList<>(directions(joined, true));
        decided.addAll(directions(separated, false));
        decided.sort(Comparator.comparing(Direction::from).thenComparing(Direction::to));
        Tuple values = ends(decided)
                .flag(Direction::joined)
                .tuple()
                .addString(by.actor())
                .addString(by.reason())
                .addOffsetDateTime(Columns.utc(by.at()));
        return connection
                .preparedQuery(WITHDRAW)
                .execute(ends(directions(withdrawn, false)).tuple())
                .chain(() -> connection.preparedQuery(DECIDE).execute(values))
                .replaceWithVoid();
    }

    private static List<Direction> directions(Collection<Pair> pairs, boolean joined) {
        List<Direction> directions = new ArrayList<>();
        pairs.forEach(pair -> {
            directions.add(new Direction(pair.one(), pair.other(), joined));
            directions.add(new Direction(pair.other(), pair.one(), joined));
        });
        return directions;
    }

    private static Columns<Direction> ends(List<Direction> directions) {
        return new Columns<>(directions)
                .number(direction -> direction.from().kind().code())
                .text(direction -> direction.from().value())
                .number(direction -> direction.to().kind().code())
                .text(direction -> direction.to().value());
    }
}
