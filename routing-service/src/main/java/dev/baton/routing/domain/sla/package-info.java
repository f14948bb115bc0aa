/**
 * By when: deadlines as a pure function of start, target, pauses and calendar, with their derivation. Knows neither
 * assignments nor timers; whoever holds a deadline sets the timer.
 */
package dev.baton.routing.domain.sla;
