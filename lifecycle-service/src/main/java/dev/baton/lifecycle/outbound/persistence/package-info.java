/** Leads, their history and what scoring said of them, in PostgreSQL: set-based statements, no entity manager. */
package dev.baton.lifecycle.outbound.persistence;
