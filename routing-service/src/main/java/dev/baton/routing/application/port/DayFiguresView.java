package dev.baton.routing.application.port;

import dev.baton.routing.application.view.DayFigures;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** How much was done, and how fast? */
public interface DayFiguresView {

    /**
     * Figures of what happened since an instant.
     *
     * @param repUserName of whom, empty for everybody
     */
    Uni<DayFigures> since(Optional<String> repUserName, Instant since);
}
