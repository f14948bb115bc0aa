/** Mails to reps and managers. Knows their words, not when they are due. */
package dev.baton.routing.outbound.mail;
