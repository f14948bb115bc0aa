package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.application.trial.PreviewModel.Preview;
import dev.baton.scoring.domain.trial.Comparison;
import java.util.ArrayList;
import java.util.List;

/**
 * Leads whose total lies in one band, now and with a version on trial.
 *
 * @param label  the band, in points
 * @param before of all leads, now
 * @param after  of all leads, then
 */
public record TotalBar(String label, long before, long after) {

    /** A bar for each band. A sample is scaled up to all leads, as the figures beside the chart are. */
    public static List<TotalBar> of(Preview preview) {
        long[] before = preview.comparison().before();
        long[] after = preview.comparison().after();
        List<TotalBar> bars = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            bars.add(new TotalBar(
                    label(i, i + 1 == before.length), preview.scaled(before[i]), preview.scaled(after[i])));
        }
        return bars;
    }

    private static String label(int band, boolean last) {
        int from = band * Comparison.POINTS_A_BAND;
        return last ? from + "+" : from + "–" + (from + Comparison.POINTS_A_BAND);
    }
}
