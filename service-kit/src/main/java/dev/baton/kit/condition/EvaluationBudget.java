package dev.baton.kit.condition;

/**
 * Limits what the evaluation of conditions may cost. Costs are counted in steps, not in time: the same conditions over the
 * same facts always cost the same, so that a result never depends on the speed of the machine. A step stands for about a
 * tenth of a microsecond.
 *
 * <p>One budget serves one evaluation: every condition may spend {@code perCondition} steps, all of them together
 * {@code total}. A condition that would spend more does not hold, and {@link #exceeded()} tells so until the next one
 * begins. Mutable, for one thread.
 *
 * <p>A thread that is interrupted stops before its next condition ({@link EvaluationInterruptedException}): the time limit
 * for conditions that are only tried out.
 */
public final class EvaluationBudget {

    /** Steps of one condition over a lead: some 5,000 rounds of a loop. */
    public static final int PER_CONDITION = 50_000;

    /** Steps of all conditions over a lead. */
    public static final int TOTAL = 200_000;

    /** Steps of one condition over one event; each event is evaluated apart from the others. */
    public static final int PER_EVENT = 20_000;

    /** How many characters of text cost one step where each is looked at once. */
    private static final int CHARACTERS_PER_STEP = 16;

    private final long perCondition;
    private long totalLeft;
    private long left;
    private boolean exceeded;

    private EvaluationBudget(long perCondition, long total) {
        this.perCondition = perCondition;
        this.totalLeft = total;
    }

    /** The budget of one evaluation of a lead. */
    public static EvaluationBudget forLead() {
        return new EvaluationBudget(PER_CONDITION, TOTAL);
    }

    /** The budget of one event: the conditions don't share it, since each of them decides alone whether it counts. */
    public static EvaluationBudget forEvent() {
        return new EvaluationBudget(PER_EVENT, Long.MAX_VALUE);
    }

    /** Whether the last condition was not evaluated to its end. */
    public boolean exceeded() {
        return exceeded;
    }

    /** Begins the next condition. */
    void begin() {
        if (Thread.currentThread().isInterrupted()) {
            throw new EvaluationInterruptedException();
        }
        left = Math.min(perCondition, totalLeft);
        exceeded = false;
    }

    /** Spends steps; false where the condition has none left and must not go on. */
    boolean spend(long steps) {
        left -= steps;
        totalLeft -= steps;
        exceeded |= left < 0;
        return !exceeded;
    }

    /** What it costs to look at each character of a text once. */
    static long steps(int characters) {
        return 1 + characters / CHARACTERS_PER_STEP;
    }
}
