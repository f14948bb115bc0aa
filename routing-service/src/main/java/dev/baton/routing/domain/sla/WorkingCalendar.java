package dev.baton.routing.domain.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When somebody works: several intervals per weekday in one time zone. Immutable; a change is a new version, and every
 * deadline remembers the version it was derived with.
 *
 * <p>Wall-clock times become instants by the zone's rules of that very date. Where the clock is put forward, a time that
 * does not exist means the moment of the change; where it is put back, a time that exists twice means the first.
 */
public final class WorkingCalendar {

    private final String id;
    private final int version;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<DayInterval>> week;

    /**
     * @param id      stable name
     * @param version counted from 1
     * @param zone    IANA zone
     * @param week    intervals per weekday, in any order; at least one in the week, else no time would ever count
     */
    public WorkingCalendar(String id, int version, ZoneId zone, Map<DayOfWeek, List<DayInterval>> week) {
        this.id = Objects.requireNonNull(id, "calendar needs an id");
        this.version = version;
        this.zone = Objects.requireNonNull(zone, "calendar needs a zone");
        this.week = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> this.week.put(day, ordered(day, intervals)));
        if (this.week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("calendar " + id + " has no working time at all");
        }
    }

    /** Every minute of every day. */
    public static WorkingCalendar always() {
        return new WorkingCalendar(
                "always",
                1,
                ZoneOffset.UTC,
                Stream.of(DayOfWeek.values())
                        .collect(Collectors.toMap(Function.identity(), day -> List.of(DayInterval.WHOLE_DAY))));
    }

    /** Stable name. */
    public String id() {
        return id;
    }

    /** Which version of it. */
    public int version() {
        return version;
    }

    /** Where the wall clock hangs. */
    public ZoneId zone() {
        return zone;
    }

    /** Working time that ends after {@code from}, in order, without end; touching periods are joined by nobody here. */
    Stream<Period> workingTime(Instant from) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        return Stream.iterate(first, day -> day.plusDays(1))
                .flatMap(this::workingTime)
                .filter(period -> period.to().isAfter(from))
                .map(period -> period.from().isBefore(from) ? new Period(from, period.to()) : period);
    }

    private Stream<Period> workingTime(LocalDate date) {
        return week.getOrDefault(date.getDayOfWeek(), List.of()).stream().flatMap(interval -> {
            Instant from = instant(date, interval.fromMinute());
            Instant to = instant(date, interval.toMinute());
            return from.isBefore(to) ? Stream.of(new Period(from, to)) : Stream.empty();
        });
    }

    private Instant instant(LocalDate date, int minute) {
        LocalDateTime time = date.plusDays(minute / DayInterval.END_OF_DAY)
                .atTime(minute % DayInterval.END_OF_DAY / 60, minute % 60);
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }

    private static List<DayInterval> ordered(DayOfWeek day, List<DayInterval> intervals) {
        List<DayInterval> ordered = new ArrayList<>(intervals);
        ordered.sort(null);
        for (int next = 1; next < ordered.size(); next++) {
            if (ordered.get(next).overlaps(ordered.get(next - 1))) {
                throw new IllegalArgumentException("intervals of " + day + " overlap: " + ordered);
            }
        }
        return List.copyOf(ordered);
    }
}
