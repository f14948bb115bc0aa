package dev.baton.ingest.application.plan;

/**
 * What is wrong with a plan's document.
 *
 * @param pointer JSON pointer inside the document
 * @param detail  what is wrong there, and what to do
 */
public record PlanFault(String pointer, String detail) {}
