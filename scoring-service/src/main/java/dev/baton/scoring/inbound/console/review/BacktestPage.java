package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;
import java.util.List;

/**
 * What history says of a version.
 *
 * @param head     what stands above
 * @param notice   what was just tried, null for nothing
 * @param days     asked for next
 * @param capacity asked for next, empty for none
 * @param bar      the job shown, null before the first; a finished one is not shown
 * @param report   what it found, null where it has not
 * @param older    other backtests of the version, the newest first
 */
public record BacktestPage(
        VersionHead head,
        Notice notice,
        String days,
        String capacity,
        JobBar bar,
        BacktestPane report,
        List<Line> older) {

    /**
     * A backtest in the list.
     *
     * @param href    where it is shown
     * @param what    its period and capacity
     * @param result  in one line
     * @param when    it was started
     * @param by      whom
     * @param current whether it is the one shown
     */
    public record Line(String href, String what, String result, Moment when, String by, boolean current) {}
}
