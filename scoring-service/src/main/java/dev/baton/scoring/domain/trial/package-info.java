/** What would have been: leads' histories replayed under models, and held against what became of the leads. */
package dev.baton.scoring.domain.trial;
