/** One class per verb: take events, take transitions, look again, show. Owns the transaction and declares the ports it needs. */
package dev.baton.scoring.application;
