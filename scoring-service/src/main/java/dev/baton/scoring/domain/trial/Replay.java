package dev.baton.scoring.domain.trial;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Tally;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A lead's history replayed under other models. The lead is evaluated after each event by what was known by then, so that
 * nothing of the outcome leaks into the evaluation; events of the same instant are one state, since they have no order. A
 * lead with very many events is judged at the end of each
 * hour it did something in; all instants of an hour share a score anyway.
 */
public final class Replay {

    /** Totals that volume is projected for, milli-points: 5, 10 … 100. */
    static final long[] THRESHOLDS =
            java.util.stream.LongStream.rangeClosed(1, 20).map(i -> i * 5_000).toArray();

    private static final int EVERY_EVENT_UP_TO = 500;

    /**
     * What would have been.
     *
     * @param first     when the lead would have qualified first, null where never
     * @param otherwise when it would have by anything but points, null where never
     * @param reached   when the total would have reached each of the thresholds with the fit that is asked beside it
     * @param began     when the lead's history began, null where it has none
     */
    public record Replayed(Instant first, Instant otherwise, Instant[] reached, Instant began) {

        /** When the lead would have qualified first if that threshold were asked; null where never. */
        Instant firstAt(int threshold) {
            Instant points = reached[threshold];
            return points == null || (otherwise != null && otherwise.isBefore(points)) ? otherwise : points;
        }
    }

    private final ModelSet models;
    private final History history = new History(new Profile(), new Tally());
    private final Instant[] reached = new Instant[THRESHOLDS.length];
    private Instant first;
    private Instant otherwise;

    private Replay(ModelSet models) {
        this.models = models;
    }

    /** Replays events in whatever order they come. */
    public static Replayed of(List<LeadEvent> events, ModelSet models) {
        List<LeadEvent> inOrder = events.stream()
                .sorted(Comparator.comparing(LeadEvent::happenedAt).thenComparing(LeadEvent::id))
                .toList();
        Replay replay = new Replay(models);
        for (int i = 0; i < inOrder.size(); i++) {
            LeadEvent event = inOrder.get(i);
            replay.history.add(event, models.counting());
            Instant next = i + 1 < inOrder.size() ? inOrder.get(i + 1).happenedAt() : null;
            if (next == null || isSeen(event.happenedAt(), next, inOrder.size() <= EVERY_EVENT_UP_TO)) {
                replay.judge(event.happenedAt());
            }
            if (replay.decided()) {
                break;
            }
        }
        Instant began = inOrder.isEmpty() ? null : inOrder.getFirst().happenedAt();
        return new Replayed(replay.first, replay.otherwise, replay.reached, began);
    }

    /** Whether a lead is evaluated between two of its events. */
    private static boolean isSeen(Instant at, Instant next, boolean everyEvent) {
        return everyEvent ? !next.equals(at) : Tally.hourOf(next) != Tally.hourOf(at);
    }

    private void judge(Instant at) {
        ReadyModel model = models.of(history.profile());
        Score score = model.appraiser().score(history.profile(), history.tally(), Adjustments.NONE, at);
        if (!score.eligible()) {
            return;
        }
        if (first == null && score.qualified()) {
            first = at;
        }
        boolean byOther = score.qualifiedBy().stream().anyMatch(by -> !by.equals(Score.THRESHOLD));
        if (otherwise == null && byOther) {
            otherwise = at;
        }
        if (score.fit() >= model.compiled().model().qualification().minimumFit()) {
            for (int i = 0; i < THRESHOLDS.length && THRESHOLDS[i] <= score.total(); i++) {
                reached[i] = reached[i] == null ? at : reached[i];
            }
        }
    }

    private boolean decided() {
        return first != null && otherwise != null && Arrays.stream(reached).noneMatch(java.util.Objects::isNull);
    }
}
