package dev.baton.routing.application;

import dev.baton.routing.application.port.DayFiguresView;
import dev.baton.routing.application.view.DayFigures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What was done in the last 24 hours: a day that is the same in every time zone. */
@ApplicationScoped
public class DayFiguresQuery {

    private static final Duration DAY = Duration.ofHours(24);

    private final DayFiguresView figures;
    private final TimeSource time;

    public DayFiguresQuery(DayFiguresView figures, TimeSource time) {
        this.figures = figures;
        this.time = time;
    }

    /** Figures of everybody within the viewer's reach. */
    public Uni<DayFigures> of(Viewer viewer) {
        return figures.since(
                viewer.everyone() ? Optional.empty() : Optional.of(viewer.userName()),
                time.now().minus(DAY));
    }
}
