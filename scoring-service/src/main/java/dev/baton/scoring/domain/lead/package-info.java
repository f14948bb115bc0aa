/** What is known of a lead: its events, its profile, and the paths under which conditions name both. */
package dev.baton.scoring.domain.lead;
