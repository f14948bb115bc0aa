package dev.baton.routing.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every calendar, start, target and set of pauses, in zones that change their clocks. */
class DeadlineLawTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"));
    private static final long YEAR_2026 = 1_767_225_600L;
    private static final long YEAR = 365L * 24 * 3600;

    @Property(tries = 400)
    void theDerivationAddsUpToTheTargetWithoutGaps(
            @ForAll long seed,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        Random random = new Random(seed);
        Instant from = Instant.ofEpochSecond(YEAR_2026 + start);
        Duration target = Duration.ofMinutes(minutes);
        List<Period> pauses = pauses(random, from);

        Deadline deadline = target(random, target).deadline(from, pauses);

        Instant here = from;
        for (Segment segment : deadline.derivation()) {
            assertThat(segment.from()).isEqualTo(here);
            assertThat(counted(segment) && pauses.stream().anyMatch(pause -> inside(segment, pause)))
                    .isFalse();
            here = segment.to();
        }
        assertThat(here).isEqualTo(deadline.at());
        assertThat(deadline.derivation().stream().map(Segment::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(target);
    }

    @Property(tries = 200)
    void aPauseNeverBringsTheDeadlineForward(
            @ForAll long seed,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(min = 1, max = 3000) int m) {
        Random random = new Random(seed);
        Instant from = Instant.ofEpochSecond(YEAR_2026 + start);
        SlaTarget target = target(random, Duration.ofMinutes(m));

        Instant free = target.deadline(from, List.of()).at();
        Instant paused = target.deadline(from, pauses(random, from)).at();

        assertThat(paused).isAfterOrEqualTo(free);
    }

    @Property(tries = 200)
    void marksComeInOrderAndAreNeverEarly(
            @ForAll long seed,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(min = 1, max = 3000) int m) {
        SlaTarget target = target(new Random(seed), Duration.ofMinutes(m));

        SlaClock clock = SlaClock.start(target, Instant.ofEpochSecond(YEAR_2026 + start));

        assertThat(clock.marks().getFirst().at())
                .isBefore(clock.marks().getLast().at());
        assertThat(clock.marks().getLast().at()).isBefore(clock.deadline().at());
        for (SlaClock.Mark mark : clock.marks()) {
            assertThat(clock.percentUsed(mark.at())).isEqualTo(mark.percent());
            assertThat(clock.percentUsed(mark.at().minusSeconds(1))).isLessThan(mark.percent());
        }
        assertThat(clock.percentUsed(clock.deadline().at())).isEqualTo(100);
    }

    private static boolean counted(Segment segment) {
        return segment.kind() == Segment.Kind.COUNTED;
    }

    private static boolean inside(Segment segment, Period pause) {
        return segment.from().isBefore(pause.to()) && pause.from().isBefore(segment.to());
    }

    private static SlaTarget target(Random random, Duration target) {
        Map<DayOfWeek, List<DayInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int begin = random.nextInt(10 * 60);
            int lunch = begin + 1 + random.nextInt(4 * 60);
            int end = lunch + 60 + random.nextInt(8 * 60);
            if (random.nextInt(4) > 0 || day == DayOfWeek.MONDAY) {
                week.put(day, List.of(new DayInterval(begin, lunch), new DayInterval(lunch + 30, end)));
            }
        }
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        return new SlaTarget(
                Milestone.DISPOSITION, ClockKind.WORKING, target, new WorkingCalendar("law", 1, zone, week));
    }

    private static List<Period> pauses(Random random, Instant from) {
        List<Period> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant begin = from.plusSeconds(random.nextInt(5 * 24 * 3600) - 3600);
            pauses.add(new Period(begin, begin.plusSeconds(1 + random.nextInt(36 * 3600))));
        }
        return pauses;
    }
}
