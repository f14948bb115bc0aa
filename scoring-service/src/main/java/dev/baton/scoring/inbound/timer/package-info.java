/** Due work into commands: time passed, and somebody must be looked at again. */
package dev.baton.scoring.inbound.timer;
