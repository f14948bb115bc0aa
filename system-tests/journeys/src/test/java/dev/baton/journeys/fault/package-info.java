/** What happens to journeys when parts of the suite die or lose each other; every class here has the suite for itself. */
package dev.baton.journeys.fault;
