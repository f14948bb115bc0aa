package dev.baton.scoring.outbound.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Rows turned into one array a column, as {@code unnest} takes them.
 *
 * @param <T> what a row is made of
 */
final class Columns<T> {

    private final List<T> rows;
    private final Tuple tuple = Tuple.tuple();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    Columns<T> uuid(Function<T, UUID> value) {
        tuple.addArrayOfUUID(rows.stream().map(value).toArray(UUID[]::new));
        return this;
    }

    Columns<T> text(Function<T, String> value) {
        tuple.addArrayOfString(rows.stream().map(value).toArray(String[]::new));
        return this;
    }

    Columns<T> number(ToIntFunction<T> value) {
        tuple.addArrayOfInteger(
                rows.stream().map(row -> (Integer) value.applyAsInt(row)).toArray(Integer[]::new));
        return this;
    }

    Columns<T> bigNumber(Function<T, Long> value) {
        tuple.addArrayOfLong(rows.stream().map(value).toArray(Long[]::new));
        return this;
    }

    Columns<T> flag(Predicate<T> value) {
        tuple.addArrayOfBoolean(rows.stream().map(value::test).toArray(Boolean[]::new));
        return this;
    }

    Columns<T> instant(Function<T, Instant> value) {
        tuple.addArrayOfOffsetDateTime(
                rows.stream().map(row -> utc(value.apply(row))).toArray(OffsetDateTime[]::new));
        return this;
    }

    Tuple tuple() {
        return tuple;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
