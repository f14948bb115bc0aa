package dev.baton.lifecycle.inbound.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.lifecycle.application.LeadView;
import dev.baton.lifecycle.application.PastMove;
import java.util.List;

/**
 * A lead with its history.
 *
 * @param lead    where it stands
 * @param history the last hundred moves, newest first
 */
public record LeadDocument(@JsonUnwrapped LeadView lead, List<PastMove> history) {}
