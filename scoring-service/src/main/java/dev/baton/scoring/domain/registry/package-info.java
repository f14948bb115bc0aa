/** The life of a model's version from draft to retirement, and what differs between two. Knows documents, no rules. */
package dev.baton.scoring.domain.registry;
