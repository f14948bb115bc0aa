/**
 * Learns from won and lost leads which answers and which deeds tell buyers from visitors, and turns what was learned into
 * an ordinary points model. Knows leads as they stood when they were decided; nothing of storage, jobs or libraries.
 */
package dev.baton.scoring.domain.learning;
