package dev.baton.lifecycle.outbound.persistence;

import dev.baton.lifecycle.domain.LeadId;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Turns a list of values into the arrays that {@code unnest} makes rows of, one column at a time. */
final class Columns<T> {

    private final List<T> rows;
    private final Tuple arrays = Tuple.tuple();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    /** The ids alone. */
    static Tuple ids(Collection<LeadId> leadIds) {
        return of(leadIds).uuid(LeadId::value).tuple();
    }

    Columns<T> uuid(Function<T, UUID> value) {
        return add(value, UUID[]::new);
    }

    Columns<T> lead(Function<T, LeadId> value) {
        return uuid(row -> {
            LeadId leadId = value.apply(row);
            return leadId == null ? null : leadId.value();
        });
    }

    Columns<T> text(Function<T, String> value) {
        return add(value, String[]::new);
    }

    Columns<T> name(Function<T, ? extends Enum<?>> value) {
        return text(row -> {
            Enum<?> constant = value.apply(row);
            return constant == null ? null : constant.name();
        });
    }

    Columns<T> integer(Function<T, Integer> value) {
        return add(value, Integer[]::new);
    }

    Columns<T> bigint(Function<T, Long> value) {
        return add(value, Long[]::new);
    }

    Columns<T> flag(Function<T, Boolean> value) {
        return add(value, Boolean[]::new);
    }

    Columns<T> time(Function<T, Instant> value) {
        return add(
                row -> {
                    Instant instant = value.apply(row);
                    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
                },
                OffsetDateTime[]::new);
    }

    Tuple tuple() {
        return arrays;
    }

    private <V> Columns<T> add(Function<T, V> value, IntFunction<V[]> array) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        arrays.addValue(column);
        return this;
    }
}
