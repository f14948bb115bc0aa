package dev.baton.routing.inbound.rest;

import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;

/**
 * To whom a waiting lead goes.
 *
 * @param rep user name of a rep of the team, or {@code me}
 */
public record GiveBody(@Size(max = TextLimits.IDENTIFIER) String rep) {}
