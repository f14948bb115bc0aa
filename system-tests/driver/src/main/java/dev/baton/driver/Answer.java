package dev.baton.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * An answer of an API.
 *
 * @param request what was asked, for messages
 * @param status  HTTP status
 * @param headers HTTP headers
 * @param text    the body as sent
 */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    /** The body as JSON; a missing node where it is none. */
    public JsonNode body() {
        return Json.readLeniently(text);
    }

    /** This answer, provided it has that status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError(request + " answered " + status + " in place of " + expected + ": " + text);
        }
        return this;
    }
}
