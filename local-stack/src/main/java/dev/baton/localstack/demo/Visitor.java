package dev.baton.localstack.demo;

import java.util.List;

/**
 * Somebody (or something) that came to the site.
 *
 * @param number which one of the population, counted from 0
 * @param story  what it came for
 * @param person who it is; known to the suite only as far as the calls say
 * @param calls  what it did, oldest first
 */
public record Visitor(int number, Story story, Person person, List<Call> calls) {}
