package dev.baton.ingest.domain.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the rows of a file mean.
 *
 * @param format      of the file
 * @param calls       whether each row is a call of the tracking API itself, so that nothing else is declared
 * @param key         columns that tell rows apart for ever; empty: the row's content does
 * @param notAnswered texts that mean nothing was answered, in every column
 * @param where       which rows count
 * @param at          when a row's traits, events and outcome happened, where they don't say it themselves; null: at import
 * @param userId      who, at the sender; may be null
 * @param anonymousId who, by device; may be null
 * @param traits      by name
 * @param events      in order
 * @param outcome     may be null
 */
public record Mapping(
        FileFormat format,
        boolean calls,
        List<String> key,
        Set<String> notAnswered,
        RowTest where,
        Field at,
        Field userId,
        Field anonymousId,
        Map<String, Field> traits,
        List<EventRule> events,
        OutcomeRule outcome) {

    public Mapping {
        key = List.copyOf(key);
        notAnswered = Set.copyOf(notAnswered);
        traits = new LinkedHashMap<>(traits);
        events = List.copyOf(events);
    }

    /** Every column that the mapping reads, sorted. */
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(key);
        Stream<Field> shared = Stream.of(at, userId, anonymousId);
        Stream<Field> ofEvents = events.stream().flatMap(Mapping::fields);
        Stream<Field> ofOutcome = outcome == null
                ? Stream.of()
                : Stream.concat(Stream.of(outcome.at()), outcome.properties().values().stream());
        Stream.of(shared, traits.values().stream(), ofEvents, ofOutcome)
                .flatMap(fields -> fields)
                .filter(field -> field != null)
                .forEach(field -> all.addAll(field.columns()));
        Stream.concat(Stream.of(where), events.stream().map(EventRule::when))
                .map(RowTest::column)
                .filter(column -> !column.isEmpty())
                .forEach(all::add);
        if (outcome != null) {
            all.add(outcome.column());
        }
        return all;
    }

    private static Stream<Field> fields(EventRule event) {
        return Stream.concat(
                Stream.of(event.name(), event.times()).filter(field -> field != null),
                Stream.concat(Stream.ofNullable(event.at()), event.properties().values().stream()));
    }
}
