package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.activation.RescoreWork;
import dev.baton.scoring.application.activation.WatchActivation.Since;
import dev.baton.scoring.application.activation.WatchActivation.Watched;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.ModelVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * What followed from making a version active.
 *
 * @param adoption how leads come to it
 * @param bar      the rescoring, null where there is none
 * @param lines    what came of it so far, a sentence each
 * @param counted  whether the leads it judges were counted, which reads all of them
 * @param stops    whether something goes on that can be stopped
 */
public record LivePane(String adoption, JobBar bar, List<String> lines, boolean counted, boolean stops) {

    static LivePane of(ModelVersion version, Watched watched, JobBar bar, Since since) {
        List<String> lines = new ArrayList<>();
        if (since != null) {
            lines.add(Figures.count(since.judged()) + " of " + Figures.count(since.leads())
                    + " leads are judged by it so far; " + Figures.count(since.crossed())
                    + " of them have qualified since.");
        }
        RescoreWork.Progress reached = watched == null ? null : watched.progress();
        if (reached != null) {
            lines.add(Figures.count(reached.looked()) + " of " + Figures.count(reached.total())
                    + " leads were looked at, " + Figures.count(reached.rescored()) + " judged anew.");
            lines.add(Figures.count(reached.qualify()) + " meet the criteria by the change alone, "
                    + Figures.count(reached.cease()) + " no longer do.");
        }
        if (watched != null && watched.asked().rate() != null) {
            lines.add(Figures.count(watched.waiting()) + " wait to be handed over, at most "
                    + Figures.count(watched.asked().rate()) + " an hour.");
        }
        // one that failed goes on once somebody resumes it, unless somebody stops it
        boolean failed = bar != null && bar.resumes() && version.adoption() != Adoption.FORWARD_ONLY;
        boolean goesOn = bar != null && bar.live() || failed || watched != null && watched.waiting() > 0;
        return new LivePane(words(version.adoption()), bar, lines, since != null, goesOn);
    }

    private static String words(Adoption adoption) {
        return switch (adoption) {
            case FORWARD_ONLY -> "Each lead comes to this version when something happens to it.";
            case BACKFILL_SILENT ->
                "All leads are judged anew. Who qualifies, or ceases to, by the change alone is told to nobody.";
            case BACKFILL_RELEASE ->
                "All leads are judged anew. Who qualifies by the change alone is handed over bit by bit; who ceases to is told.";
        };
    }
}
