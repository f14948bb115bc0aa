package dev.baton.routing.application;

import dev.baton.routing.application.view.AssignmentChange;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Changes of assignments as they happen, for pages and streams. Every replica hears of every change, whichever made it.
 *
 * <p>A hint, not a record: who connects later, or reads too slowly, has missed changes and must look again. Pages
 * therefore load their list first thing after connecting.
 */
@ApplicationScoped
public class AssignmentFeed {

    private static final int SLOWEST_READER_BUFFER = 256;

    private final BroadcastProcessor<AssignmentChange> changes = BroadcastProcessor.create();

    /**
     * Ends every stream the moment the process is told to stop. Quarkus lets open requests finish before its own shutdown
     * event, and an open stream never would.
     */
    void endWithTheProcess(@Observes StartupEvent starting) {
        Runtime.getRuntime().addShutdownHook(new Thread(changes::onComplete, "end-streams"));
    }

    /** What the viewer may see, from now on; completes when the process stops. */
    public Multi<AssignmentChange> changes(Viewer viewer) {
        return changes.filter(change -> concerns(change, viewer)).onOverflow().buffer(SLOWEST_READER_BUFFER);
    }

    /** Passes a change on to everybody who listens on this replica. */
    public void publish(AssignmentChange change) {
        changes.onNext(change);
    }

    private static boolean concerns(AssignmentChange change, Viewer viewer) {
        return change.repUserName() == null ? viewer.everyone() : viewer.reaches(change.repUserName());
    }
}
