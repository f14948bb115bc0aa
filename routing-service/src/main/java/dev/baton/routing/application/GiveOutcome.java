package dev.baton.routing.application;

import dev.baton.routing.application.view.AssignmentView;

/** Answer to a request to give a waiting lead to somebody. */
public sealed interface GiveOutcome {

    /** Done; the new assignment. */
    record Given(AssignmentView assignment) implements GiveOutcome {}

    /** Nobody waits for a rep under this id: unknown, taken meanwhile, or moved on. */
    record NotWaiting() implements GiveOutcome {}

    /** The rep is deactivated; only managers may take a lead themselves without taking part in the pool. */
    record InactiveRep() implements GiveOutcome {}

    /** The team has no rep of this name. */
    record UnknownRep() implements GiveOutcome {}
}
