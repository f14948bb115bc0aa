/** The words of the journeys: visitors, leads, sales, and the one suite they all meet in. */
package dev.baton.journeys.relay;
