/** What decided leads say, tested without a database. */
package dev.baton.scoring.application.evidence;
