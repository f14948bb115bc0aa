package dev.baton.routing.domain.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The vectors of the design, and the corners of calendars. 18 November 2026 is a Wednesday. */
class DeadlineTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final WorkingCalendar TEN_TO_SIX = calendar(WORKDAYS, DayInterval.hours(10, 18));
    private static final WorkingCalendar NINE_TO_FIVE = calendar(WORKDAYS, DayInterval.hours(9, 17));
    private static final WorkingCalendar WITH_LUNCH =
            calendar(WORKDAYS, DayInterval.hours(13, 17), DayInterval.hours(9, 12));

    @Test
    void tenHoursFromWednesdayAfternoonEndOnThursday() {
        assertThat(deadline(TEN_TO_SIX, "2026-11-18T15:00", 10)).isEqualTo(berlin("2026-11-19T17:00"));
    }

    @Test
    void tenHoursFromWednesdayNightEndOnFriday() {
        assertThat(deadline(TEN_TO_SIX, "2026-11-18T20:00", 10)).isEqualTo(berlin("2026-11-20T12:00"));
    }

    @Test
    void aHoldAfterTheLastMinuteChangesNothing() {
        // Given
        Period hold = new Period(berlin("2026-11-18T17:00"), berlin("2026-11-19T09:00"));

        // When
        Deadline deadline =
                working(NINE_TO_FIVE, Duration.ofHours(8)).deadline(berlin("2026-11-18T09:00"), List.of(hold));

        // Then
        assertThat(deadline.at()).isEqualTo(berlin("2026-11-18T17:00"));
    }

    @Test
    void aHoldInsideWorkingTimeIsNotCounted() {
        // Given
        Period hold = new Period(berlin("2026-11-18T11:00"), berlin("2026-11-18T11:45"));

        // When
        Deadline deadline =
                working(NINE_TO_FIVE, Duration.ofHours(4)).deadline(berlin("2026-11-18T09:00"), List.of(hold));

        // Then
        assertThat(deadline.at()).isEqualTo(berlin("2026-11-18T13:45"));
        assertThat(deadline.derivation())
                .containsExactly(
                        segment("2026-11-18T09:00", "2026-11-18T11:00", Segment.Kind.COUNTED),
                        segment("2026-11-18T11:00", "2026-11-18T11:45", Segment.Kind.PAUSED),
                        segment("2026-11-18T11:45", "2026-11-18T13:45", Segment.Kind.COUNTED));
    }

    @Test
    void aHoldOverNightCoversBothEnds() {
        // Given
        Period hold = new Period(berlin("2026-11-18T16:00"), berlin("2026-11-19T10:00"));

        // When
        Deadline deadline =
                working(NINE_TO_FIVE, Duration.ofHours(8)).deadline(berlin("2026-11-18T09:00"), List.of(hold));

        // Then
        assertThat(deadline.at()).isEqualTo(berlin("2026-11-19T11:00"));
    }

    @Test
    void overlappingHoldsCountOnce() {
        // Given
        List<Period> holds = List.of(
                new Period(berlin("2026-11-18T11:00"), berlin("2026-11-18T12:00")),
                new Period(berlin("2026-11-18T10:30"), berlin("2026-11-18T11:30")));

        // When
        Deadline deadline = working(NINE_TO_FIVE, Duration.ofHours(2)).deadline(berlin("2026-11-18T09:00"), holds);

        // Then
        assertThat(deadline.at()).isEqualTo(berlin("2026-11-18T12:30"));
    }

    @Test
    void aStartOnANonWorkingDayCountsFromTheFirstWorkingMinute() {
        // When
        Deadline deadline =
                working(NINE_TO_FIVE, Duration.ofMinutes(5)).deadline(berlin("2026-11-21T13:00"), List.of());

        // Then
        assertThat(deadline.at()).isEqualTo(berlin("2026-11-23T09:05"));
        assertThat(deadline.derivation())
                .containsExactly(
                        segment("2026-11-21T13:00", "2026-11-23T09:00", Segment.Kind.OFF_HOURS),
                        segment("2026-11-23T09:00", "2026-11-23T09:05", Segment.Kind.COUNTED));
    }

    @Test
    void lunchIsNotCounted() {
        assertThat(deadline(WITH_LUNCH, "2026-11-18T11:00", 2)).isEqualTo(berlin("2026-11-18T14:00"));
    }

    @Test
    void aTargetThatEndsWithTheMorningEndsBeforeLunch() {
        assertThat(deadline(WITH_LUNCH, "2026-11-18T09:00", 3)).isEqualTo(berlin("2026-11-18T12:00"));
    }

    @Test
    void wallTimeCountsEveryMinute() {
        // Given
        SlaTarget target = new SlaTarget(Milestone.ACKNOWLEDGE, ClockKind.WALL, Duration.ofHours(60), NINE_TO_FIVE);

        // When
        Deadline deadline = target.deadline(berlin("2026-11-20T18:00"), List.of());

        // Then
        assertThat(deadline.at()).isEqualTo(berlin("2026-11-23T06:00"));
        assertThat(deadline.derivation()).hasSize(1);
    }

    @Test
    void theNightOfTheSpringChangeIsAnHourShorter() {
        // Given
        WorkingCalendar nights = calendar(Set.of(SUNDAY), DayInterval.hours(0, 8));

        // When
        Instant deadline = working(nights, Duration.ofHours(7))
                .deadline(berlin("2026-03-29T00:00"), List.of())
                .at();

        // Then
        assertThat(deadline).isEqualTo(berlin("2026-03-29T08:00"));
    }

    @Test
    void theNightOfTheAutumnChangeIsAnHourLonger() {
        // Given
        WorkingCalendar nights = calendar(Set.of(SUNDAY), DayInterval.hours(0, 8));

        // When
        Instant deadline = working(nights, Duration.ofHours(9))
                .deadline(berlin("2026-10-25T00:00"), List.of())
                .at();

        // Then
        assertThat(deadline).isEqualTo(berlin("2026-10-25T08:00"));
    }

    @Test
    void workingDaysAcrossAChangeKeepTheirWallClockHours() {
        assertThat(deadline(NINE_TO_FIVE, "2026-03-27T16:00", 2)).isEqualTo(berlin("2026-03-30T10:00"));
        assertThat(deadline(NINE_TO_FIVE, "2026-10-23T16:00", 2)).isEqualTo(berlin("2026-10-26T10:00"));
    }

    @Test
    void anIntervalThatEndsInTheSkippedHourEndsWithTheChange() {
        // Given
        WorkingCalendar nights = calendar(Set.of(SUNDAY, TUESDAY), new DayInterval(60, 150));

        // When
        Instant deadline = working(nights, Duration.ofMinutes(61))
                .deadline(berlin("2026-03-29T00:00"), List.of())
                .at();

        // Then
        assertThat(deadline).isEqualTo(berlin("2026-03-31T01:01"));
    }

    @Test
    void marksAreSharesOfWorkingTime() {
        // When
        SlaClock clock = SlaClock.start(working(TEN_TO_SIX, Duration.ofHours(10)), berlin("2026-11-18T15:00"));

        // Then
        assertThat(clock.marks())
                .containsExactly(
                        new SlaClock.Mark(50, berlin("2026-11-19T12:00")),
                        new SlaClock.Mark(80, berlin("2026-11-19T15:00")));
    }

    @Test
    void usedTimeIsCountedLikeTheDeadline() {
        // Given
        SlaClock clock = SlaClock.start(working(TEN_TO_SIX, Duration.ofHours(10)), berlin("2026-11-18T15:00"));

        // Then
        assertThat(clock.percentUsed(berlin("2026-11-18T15:00"))).isZero();
        assertThat(clock.percentUsed(berlin("2026-11-19T03:00"))).isEqualTo(30);
        assertThat(clock.percentUsed(berlin("2026-11-24T03:00"))).isEqualTo(100);
    }

    private static Instant deadline(WorkingCalendar calendar, String start, int hours) {
        return working(calendar, Duration.ofHours(hours))
                .deadline(berlin(start), List.of())
                .at();
    }

    private static SlaTarget working(WorkingCalendar calendar, Duration target) {
        return new SlaTarget(Milestone.DISPOSITION, ClockKind.WORKING, target, calendar);
    }

    private static WorkingCalendar calendar(Set<DayOfWeek> days, DayInterval... intervals) {
        return new WorkingCalendar(
                "test",
                1,
                BERLIN,
                days.stream().collect(Collectors.toMap(Function.identity(), day -> List.of(intervals))));
    }

    private static Segment segment(String from, String to, Segment.Kind kind) {
        return new Segment(berlin(from), berlin(to), kind);
    }

    private static Instant berlin(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }
}
