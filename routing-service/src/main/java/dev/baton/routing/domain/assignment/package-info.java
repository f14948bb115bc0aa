/**
 * One lead given to one rep for one cycle: its states and the moves between them. Knows neither how the rep was chosen
 * nor how long the rep has.
 */
package dev.baton.routing.domain.assignment;
