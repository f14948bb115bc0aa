package dev.baton.scoring.domain.evidence;

/**
 * A disqualifier, or the demand for contact, held against history.
 *
 * @param gate        id of the disqualifier, or {@code requiresContact}
 * @param kept        whether it is in the suggested draft
 * @param stopped     decided leads that it keeps from sales
 * @param others      the other decided leads
 * @param contradicts whether it stops leads that were not won less often than the others, on enough leads to tell
 * @param words       for people
 */
public record GateEvidence(String gate, boolean kept, Share stopped, Share others, boolean contradicts, String words) {}
