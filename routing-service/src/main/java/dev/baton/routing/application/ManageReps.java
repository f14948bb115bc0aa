package dev.baton.routing.application;

import dev.baton.routing.application.port.RepDirectory;
import dev.baton.routing.application.view.RepView;
import dev.baton.routing.domain.Rep;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reps and their settings: availability, weight, capacity. */
@ApplicationScoped
public class ManageReps {

    private final RepDirectory reps;

    public ManageReps(RepDirectory reps) {
        this.reps = reps;
    }

    /** Every rep, by user name. */
    public Uni<List<RepView>> all() {
        return reps.all();
    }

    /** The rep with this user name. */
    public Uni<Optional<RepView>> find(String userName) {
        return reps.find(userName);
    }

    /** Adds a rep, who starts level with the least served; empty where the user name is taken or the team unknown. */
    public Uni<Optional<RepView>> add(Rep rep) {
        return reps.add(rep);
    }

    /** Changes a rep; empty where nobody has this user name. */
    public Uni<Optional<RepView>> change(String userName, RepChange change) {
        return reps.change(userName, change);
    }
}
