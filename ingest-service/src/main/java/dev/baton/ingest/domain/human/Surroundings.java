package dev.baton.ingest.domain.human;

/**
 * What is known besides the event itself.
 *
 * @param agents      kinds of user agents
 * @param dataCentres addresses of machines
 */
public record Surroundings(AgentKinds agents, AddressRanges dataCentres) {}
