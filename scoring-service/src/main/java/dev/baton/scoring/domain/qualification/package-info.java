/** When a lead crosses into and out of qualification: levels to enter and to leave, rest after a hand-back, new evidence. */
package dev.baton.scoring.domain.qualification;
