package dev.baton.routing.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    @Test
    void aCalendarWithoutWorkingTimeIsRefused() {
        assertThatThrownBy(() -> calendar(List.of())).hasMessageContaining("no working time");
    }

    @Test
    void overlappingIntervalsAreRefused() {
        assertThatThrownBy(() -> calendar(List.of(DayInterval.hours(9, 13), DayInterval.hours(12, 17))))
                .hasMessageContaining("overlap");
    }

    @Test
    void anIntervalMustLieWithinADay() {
        assertThatThrownBy(() -> DayInterval.hours(22, 25)).hasMessageContaining("1320 to 1500");
        assertThatThrownBy(() -> DayInterval.hours(9, 9)).hasMessageContaining("540 to 540");
    }

    @Test
    void alwaysHasNoGaps() {
        // Given
        Instant now = Instant.parse("2026-11-21T23:59:00Z");

        // When
        List<Period> days = WorkingCalendar.always().workingTime(now).limit(3).toList();

        // Then
        assertThat(days.getFirst().from()).isEqualTo(now);
        assertThat(days.get(1).from()).isEqualTo(days.getFirst().to());
        assertThat(days.get(2).from()).isEqualTo(days.get(1).to());
    }

    private static WorkingCalendar calendar(List<DayInterval> monday) {
        return new WorkingCalendar("test", 1, ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, monday));
    }
}
