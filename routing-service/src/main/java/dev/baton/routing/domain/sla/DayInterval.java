package dev.baton.routing.domain.sla;

/**
 * Working time of a day in wall-clock minutes since midnight, end exclusive; 1440 is the end of the day, which
 * {@link java.time.LocalTime} can't name.
 *
 * @param fromMinute first minute
 * @param toMinute   first minute after
 */
public record DayInterval(int fromMinute, int toMinute) implements Comparable<DayInterval> {

    /** Minutes of a day without a change of the clock. */
    public static final int END_OF_DAY = 24 * 60;

    /** The whole day, however long the zone makes it. */
    public static final DayInterval WHOLE_DAY = new DayInterval(0, END_OF_DAY);

    public DayInterval {
        if (fromMinute < 0 || toMinute > END_OF_DAY || fromMinute >= toMinute) {
            throw new IllegalArgumentException(
                    "interval must lie within a day and not be empty, was minutes " + fromMinute + " to " + toMinute);
        }
    }

    /** From one full hour to another. */
    public static DayInterval hours(int from, int to) {
        return new DayInterval(from * 60, to * 60);
    }

    /** Whether it begins before {@code earlier} has ended. */
    boolean overlaps(DayInterval earlier) {
        return fromMinute < earlier.toMinute;
    }

    @Override
    public int compareTo(DayInterval other) {
        return Integer.compare(fromMinute, other.fromMinute);
    }
}
