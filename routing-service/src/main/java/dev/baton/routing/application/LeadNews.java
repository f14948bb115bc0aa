package dev.baton.routing.application;

import dev.baton.routing.domain.LeadId;
import java.util.UUID;
import java.util.stream.Stream;

/** What lifecycle says of a lead. */
public sealed interface LeadNews permits LeadMoved, LeadForgotten {

    /** Id of the message, the same for every repetition. */
    UUID messageId();

    /** Leads that routing keeps from now on, known before or not. */
    default Stream<LeadId> begins() {
        return Stream.empty();
    }

    /** Every lead it touches. */
    Stream<LeadId> leads();
}
