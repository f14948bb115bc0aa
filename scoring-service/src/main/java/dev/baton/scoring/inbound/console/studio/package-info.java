/** The editing half of the model studio: the models, a new one, the rule builder with its preview. Judges nothing itself. */
package dev.baton.scoring.inbound.console.studio;
