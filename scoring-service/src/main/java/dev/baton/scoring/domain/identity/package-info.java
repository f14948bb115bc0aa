/**
 * Who an event belongs to: identifiers, what they may join, and merges. A stronger identifier decides
 * (user id, then e-mail, then anonymous id); two known people are never joined by a device.
 */
package dev.baton.scoring.domain.identity;
