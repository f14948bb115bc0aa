package dev.baton.ingest.fuzz;

import java.util.Map;

/**
 * One request to be sent as it is.
 *
 * @param method  GET or POST
 * @param path    with its query
 * @param headers by name
 * @param body    null for none
 */
public record FuzzRequest(String method, String path, Map<String, String> headers, byte[] body) {}
