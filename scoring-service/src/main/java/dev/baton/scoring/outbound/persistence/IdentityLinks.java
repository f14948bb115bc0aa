package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Link;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of links: each stands there in both directions, with the earliest time it was ever said. */
final class IdentityLinks {

    private static final String KNOWN_LINKS = """
            SELECT l.kind::integer, l.value, l.other_kind::integer, l.other_value, l.first_at
            FROM unnest($1::integer[], $2::text[], $3::integer[], $4::text[]) AS w(kind, value, other_kind, other_value)
            JOIN identity_link l ON l.kind = w.kind AND l.value = w.value AND l.other_kind = w.other_kind
                AND l.other_value = w.other_value""";

    private static final String WRITE_LINKS = """
            INSERT INTO identity_link AS l (kind, value, other_kind, other_value, first_at)
            SELECT * FROM unnest($1::integer[], $2::text[], $3::integer[], $4::text[], $5::timestamptz[])
            ON CONFLICT (kind, value, other_kind, other_value)
            DO UPDATE SET first_at = LEAST(l.first_at, excluded.first_at)""";

    private record Direction(Identifier from, Identifier to, Link link) {}

    private IdentityLinks() {}

    static Uni<List<Link>> learn(SqlConnection connection, Collection<Link> links) {
        if (links.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Tuple wanted = new Columns<>(List.copyOf(links))
                .number(link -> link.stronger().kind().code())
                .text(link -> link.stronger().value())
                .number(link -> link.weaker().kind().code())
                .text(link -> link.weaker().value())
                .tuple();
        return connection.preparedQuery(KNOWN_LINKS).execute(wanted).chain(found -> {
            Map<Link.Pair, Link> known = HashMap.newHashMap(found.size());
            found.forEach(row -> {
                Link link = new Link(
                        PgIdentityStore.identifier(row, 0),
                        PgIdentityStore.identifier(row, 2),
                        row.getOffsetDateTime(4).toInstant());
                known.put(link.ends(), link);
            });
            List<Link> news = links.stream()
                    .filter(link -> !known.containsKey(link.ends())
                            || link.firstAt().isBefore(known.get(link.ends()).firstAt()))
                    .toList();
            return write(connection, news).replaceWith(news);
        });
    }

    private static Uni<Void> write(SqlConnection connection, List<Link> news) {
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Direction> rows = news.stream()
                .flatMap(link -> Stream.of(
                        new Direction(link.stronger(), link.weaker(), link),
                        new Direction(link.weaker(), link.stronger(), link)))
                .sorted(Comparator.comparing(Direction::from).thenComparing(Direction::to))
                .toList();
        Tuple columns = new Columns<>(rows)
                .number(row -> row.from().kind().code())
                .text(row -> row.from().value())
                .number(row -> row.to().kind().code())
                .text(row -> row.to().value())
                .instant(row -> row.link().firstAt())
                .tuple();
        return connection.preparedQuery(WRITE_LINKS).execute(columns).replaceWithVoid();
    }
}
