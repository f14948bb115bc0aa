package dev.baton.routing.application.port;

import dev.baton.routing.application.RepChange;
import dev.baton.routing.application.view.RepView;
import dev.baton.routing.domain.Rep;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * Who are the reps? A change that may make a rep eligible also puts a re-offer of waiting leads on the due-work list, and a
 * deactivation the handover of the rep's leads, in the same transaction.
 */
public interface RepDirectory {

    /** Every rep, by user name. */
    Uni<List<RepView>> all();

    /** The rep with this user name. */
    Uni<Optional<RepView>> find(String userName);

    /** Adds a rep; empty where the user name is taken or the team unknown. */
    Uni<Optional<RepView>> add(Rep rep);

    /** Changes a rep; empty where nobody has this user name. */
    Uni<Optional<RepView>> change(String userName, RepChange change);
}
