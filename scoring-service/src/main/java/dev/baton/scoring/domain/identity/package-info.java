/**
 * Who an event belongs to: identifiers, what they vouch for, and people as a function of all that, so that the order of
 * arrival can't matter. A stronger identifier decides (user id, e-mail, phone, anonymous id); what several known people
 * share identifies none of them.
 */
package dev.baton.scoring.domain.identity;
