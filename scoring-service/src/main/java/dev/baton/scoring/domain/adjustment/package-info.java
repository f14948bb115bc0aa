/** What people add to a lead's score or pin it to; beside the rules, never in place of their computation. */
package dev.baton.scoring.domain.adjustment;
