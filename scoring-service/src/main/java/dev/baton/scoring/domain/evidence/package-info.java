/**
 * Holds hand-written criteria against what was bought: which rules fire for buyers, which for the others, and what history
 * favours that no rule looks at. Pure statistics over scored leads; knows nothing of storage or pages.
 */
package dev.baton.scoring.domain.evidence;
