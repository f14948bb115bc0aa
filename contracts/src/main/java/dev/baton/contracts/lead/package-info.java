/** What is known of a lead, in the form that travels with every decision about it. */
package dev.baton.contracts.lead;
