package dev.baton.kit.parking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A parked message with the beginning of its content.
 *
 * @param message   what the list shows
 * @param content   the content as text, cut off after {@link ParkedMessages#EXCERPT} bytes
 * @param truncated whether the content goes on
 */
public record ParkedContent(@JsonUnwrapped ParkedMessage message, String content, boolean truncated) {}
