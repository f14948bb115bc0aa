package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.lead.Activity;
import dev.baton.kit.console.Moment;
import java.time.Instant;
import java.util.List;

/**
 * One line of what the lead did.
 *
 * @param what   in words
 * @param detail page, asset; null when there is none
 * @param when   when
 * @param key    whether the lead asked for contact by it
 */
public record Step(String what, String detail, Moment when, boolean key) {

    /** The lines of a timeline in the order given, which may be null. */
    static List<Step> of(List<Activity> activities, Instant now) {
        if (activities == null) {
            return List.of();
        }
        return activities.stream()
                .map(activity -> new Step(
                        Codes.activity(activity.name()),
                        Person.known(activity.detail()) ? activity.detail() : null,
                        Moment.of(activity.happenedAt(), now),
                        Codes.handRaise(activity.name())))
                .toList();
    }
}
