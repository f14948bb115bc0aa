package dev.baton.ingest.application;

import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The items of one request.
 *
 * @param reception what they share
 * @param items     in the order they were sent
 * @param textOf    gives an item's JSON text by its index; only rejected items need it
 * @param trace     the request's trace
 */
public record Submission(Reception reception, List<RawItem> items, IntFunction<String> textOf, Trace trace) {}
